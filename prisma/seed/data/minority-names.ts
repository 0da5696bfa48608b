/** How a people names its children: family, middle and given names, "-" where there is none. */
export type NamingCustom = {
  ethnicityCode: string;
  /** Share among the members who are not Kinh. */
  weight: number;
  families: string;
  middles: { MALE: string; FEMALE: string };
  givens: { MALE: string; FEMALE: string };
  /** Home districts. */
  places: readonly [string, ...string[]];
};

const lowlandMiddles = {
  MALE: "Văn 6, Đức 2, Minh, Quang, Ngọc, Xuân 2, Hồng",
  FEMALE: "Thị 6, Thị Thu, Thị Thanh, Thu 2, Bích, Hồng",
};
const lowlandGivens = {
  MALE: "Hùng, Dũng, Thắng, Tuấn, Cường, Hải, Sơn, Long, Thành, An, Đức, Hiệp, Nghĩa, Ước 0.2",
  FEMALE: "Hương, Hoa, Lan, Thảo, Hiền, Nga, Huyền, Linh, Yến, Ánh, Nhung, Thơm, Mến, Ấm 0.2",
};
const thaiMiddles = { MALE: "Văn 6, Minh, Ngọc", FEMALE: "Thị 6, Thu, Ngọc" };

export const namingCustoms: readonly NamingCustom[] = [
  {
    ethnicityCode: "muong",
    weight: 30,
    families: "Bùi 5, Đinh 4, Quách 2, Hà 2, Phùng, Bạch, Xa 0.5, Nguyễn 3",
    middles: lowlandMiddles,
    givens: lowlandGivens,
    places: [
      "Kim Bôi, Hòa Bình",
      "Lạc Sơn, Hòa Bình",
      "Thạch Thất, Hà Nội",
      "Ba Vì, Hà Nội",
      "Thanh Sơn, Phú Thọ",
    ],
  },
  {
    ethnicityCode: "tay",
    weight: 28,
    families: "Hoàng 5, Nông 4, Ma 2, La, Lục, Bế, Hà, Triệu, Lý, Lương, Đàm, Vi",
    middles: lowlandMiddles,
    givens: lowlandGivens,
    places: [
      "Chợ Đồn, Bắc Kạn",
      "Hòa An, Cao Bằng",
      "Văn Quan, Lạng Sơn",
      "Chiêm Hóa, Tuyên Quang",
      "Định Hóa, Thái Nguyên",
    ],
  },
  {
    ethnicityCode: "thai",
    weight: 12,
    families: "Lò 5, Quàng 2, Cầm, Lường 2, Tòng, Cà, Vì, Hoàng, Lộc 0.5",
    middles: thaiMiddles,
    givens: {
      MALE: "Ăn 0.6, Ánh, Chung, Dương, Hặc, Inh, Ơn, Pâng, Quyết, Sương, Thiêm, Thoan, Tiến, Uân 0.5",
      FEMALE: "Ăn 0.3, Bun, Hặc, Hương, Inh, Lả, Mai, Phượng, Thảo, Thương, Tiên, Xôm, Yêu",
    },
    places: [
      "Mai Sơn, Sơn La",
      "Thuận Châu, Sơn La",
      "Điện Biên, Điện Biên",
      "Con Cuông, Nghệ An",
      "Mai Châu, Hòa Bình",
    ],
  },
  {
    ethnicityCode: "nung",
    weight: 10,
    families: "Nông 3, Hoàng 3, Vi 2, Lý, Lương, Đàm, Mã, Lăng 0.5, Chu",
    middles: lowlandMiddles,
    givens: lowlandGivens,
    places: ["Lộc Bình, Lạng Sơn", "Trùng Khánh, Cao Bằng", "Lục Ngạn, Bắc Giang"],
  },
  {
    ethnicityCode: "dao",
    weight: 6,
    families: "Triệu 4, Bàn 3, Đặng 2, Phùng, Lý, Dương",
    middles: { MALE: "Văn 3, Tiến 2, Kim, Quý", FEMALE: "Thị 4, Mùi 2, Thị Mùi" },
    givens: { MALE: "Thắng, Quý, An, Hương, Phúc, Vạn, Ton", FEMALE: "Pham, Nái, Sính, Hoa, Mán, Liều" },
    places: ["Ba Vì, Hà Nội", "Hoàng Su Phì, Hà Giang", "Na Hang, Tuyên Quang"],
  },
  {
    ethnicityCode: "hmong",
    weight: 4,
    families: "Giàng 3, Vàng 3, Sùng 2, Thào 2, Mùa, Hờ, Lầu, Cứ",
    middles: { MALE: "A 8, Seo 2, Mí 2", FEMALE: "Thị 7, Y" },
    givens: { MALE: "Páo, Sử, Chống, Dình, Lử, Tủa, Vừ", FEMALE: "Mai, Dở, Chứ, Mỷ, Xía, Sông" },
    places: ["Mù Cang Chải, Yên Bái", "Mèo Vạc, Hà Giang", "Bắc Hà, Lào Cai"],
  },
  {
    ethnicityCode: "e-de",
    weight: 2,
    families: "-",
    middles: { MALE: "Y Bhăm, Y Jưh, Y Wơn, Y Thuyên", FEMALE: "H'Lương, H'Nhung, H'Linh, H'Mơ" },
    givens: { MALE: "Niê 3, Mlô, Êban, Kbuôr", FEMALE: "Niê 3, Mlô, Êban, Ayŭn" },
    places: ["Buôn Đôn, Đắk Lắk", "Cư M'gar, Đắk Lắk"],
  },
  {
    ethnicityCode: "hoa",
    weight: 3,
    families: "Trương, Trần 2, Lý, Hứa, Voòng, Tăng",
    middles: lowlandMiddles,
    givens: lowlandGivens,
    places: ["Tiên Yên, Quảng Ninh", "Hoàn Kiếm, Hà Nội"],
  },
  {
    ethnicityCode: "san-diu",
    weight: 2,
    families: "Lê, Diệp 2, Trương, Lưu, Tạ",
    middles: lowlandMiddles,
    givens: lowlandGivens,
    places: ["Tam Đảo, Vĩnh Phúc", "Đồng Hỷ, Thái Nguyên"],
  },
  {
    ethnicityCode: "tho",
    weight: 2,
    families: "Trương 2, Lê, Lang, Hoàng",
    middles: lowlandMiddles,
    givens: lowlandGivens,
    places: ["Nghĩa Đàn, Nghệ An", "Như Xuân, Thanh Hóa"],
  },
  {
    ethnicityCode: "giay",
    weight: 1,
    families: "Vàng, Lù, Sần, Lý",
    middles: thaiMiddles,
    givens: lowlandGivens,
    places: ["Sa Pa, Lào Cai", "Tam Đường, Lai Châu"],
  },
];
