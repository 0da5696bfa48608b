/** Districts by province as they were in 2021, for "quê quán". */
const districtsByProvince: Readonly<Record<string, string>> = {
  "Hà Nội": `Ba Đình, Hoàn Kiếm, Hai Bà Trưng, Đống Đa, Tây Hồ, Cầu Giấy, Thanh Xuân, Hoàng Mai, Long Biên, Hà Đông, Bắc Từ Liêm,
    Nam Từ Liêm, Đông Anh, Gia Lâm, Sóc Sơn, Thanh Trì, Mê Linh, Sơn Tây, Ba Vì, Phúc Thọ, Đan Phượng, Hoài Đức, Quốc Oai,
    Thạch Thất, Chương Mỹ, Thanh Oai, Thường Tín, Phú Xuyên, Ứng Hòa, Mỹ Đức`,
  "Nam Định": "Ý Yên, Vụ Bản, Nam Trực, Trực Ninh, Xuân Trường, Giao Thủy, Hải Hậu, Nghĩa Hưng, Mỹ Lộc",
  "Thái Bình": "Thái Thụy, Tiền Hải, Kiến Xương, Vũ Thư, Đông Hưng, Hưng Hà, Quỳnh Phụ",
  "Hưng Yên": "Văn Giang, Văn Lâm, Khoái Châu, Yên Mỹ, Ân Thi, Kim Động, Tiên Lữ",
  "Hải Dương": "Tứ Kỳ, Thanh Miện, Ninh Giang, Cẩm Giàng, Bình Giang, Nam Sách, Gia Lộc",
  "Hà Nam": "Duy Tiên, Lý Nhân, Bình Lục, Thanh Liêm, Kim Bảng",
  "Bắc Ninh": "Thuận Thành, Gia Bình, Lương Tài, Quế Võ, Yên Phong, Tiên Du, Từ Sơn",
  "Vĩnh Phúc": "Vĩnh Tường, Yên Lạc, Bình Xuyên, Tam Dương, Lập Thạch",
  "Phú Thọ": "Lâm Thao, Phù Ninh, Thanh Ba, Cẩm Khê, Tam Nông",
  "Ninh Bình": "Kim Sơn, Yên Khánh, Gia Viễn, Hoa Lư, Nho Quan",
  "Thanh Hóa": "Hoằng Hóa, Nông Cống, Thọ Xuân, Quảng Xương, Nga Sơn, Yên Định",
  "Nghệ An": "Diễn Châu, Yên Thành, Nam Đàn, Đô Lương, Thanh Chương, Quỳnh Lưu",
  "Hà Tĩnh": "Đức Thọ, Can Lộc, Nghi Xuân, Thạch Hà, Hương Sơn",
  "Bắc Giang": "Hiệp Hòa, Việt Yên, Yên Dũng, Lạng Giang, Tân Yên",
  "Hải Phòng": "Vĩnh Bảo, Tiên Lãng, Thủy Nguyên, Kiến Thụy, An Lão",
  "Thái Nguyên": "Phổ Yên, Phú Bình, Đại Từ, Sông Công",
  "Quảng Ninh": "Đông Triều, Quảng Yên, Cẩm Phả",
  "Quảng Bình": "Lệ Thủy, Quảng Ninh, Bố Trạch",
  "Quảng Nam": "Điện Bàn, Đại Lộc",
};

const provinceWeights: Readonly<Record<string, number>> = {
  "Hà Nội": 56,
  "Nam Định": 7,
  "Thái Bình": 6,
  "Nghệ An": 4,
};
const usualProvinceWeight = 2;

/** "District, province" with how often it is met: more than half from Hà Nội. */
export const nativePlaces: readonly (readonly [place: string, weight: number])[] = Object.entries(
  districtsByProvince,
).flatMap(([province, list]) => {
  const districts = list.split(",").map((district) => district.trim());
  const weight = (provinceWeights[province] ?? usualProvinceWeight) / districts.length;
  return districts.map((district) => [`${district}, ${province}`, weight] as const);
});
