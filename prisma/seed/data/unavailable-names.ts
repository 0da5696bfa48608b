/** People in public life: chance may put their names together too, and the demonstration must show nobody real. */
export const unavailableNames: ReadonlySet<string> = new Set(
  `Hồ Chí Minh, Nguyễn Phú Trọng, Nguyễn Xuân Phúc, Nguyễn Thị Kim Ngân, Phạm Minh Chính, Vương Đình Huệ, Võ Văn Thưởng,
  Trương Thị Mai, Tô Lâm, Lương Cường, Trần Thanh Mẫn, Võ Thị Ánh Xuân, Đinh Tiến Dũng, Trần Quốc Vượng, Hoàng Trung Hải,
  Phạm Quang Nghị, Chu Ngọc Anh, Nguyễn Đức Chung, Trần Sỹ Thanh, Lê Hồng Sơn, Nguyễn Thị Tuyến, Nguyễn Văn Phong,
  Nguyễn Ngọc Tuấn, Nguyễn Thị Bích Ngọc, Ngô Thị Thanh Hằng, Bùi Thị Minh Hoài, Nguyễn Thị Lan Hương, Nguyễn Lan Hương,
  Nguyễn Mạnh Quyền, Hà Minh Hải, Chử Xuân Dũng, Nguyễn Trọng Đông, Dương Đức Tuấn, Nguyễn Doãn Toản, Vũ Đức Bảo,
  Hoàng Trọng Quyết, Đào Đức Toàn, Bùi Huyền Mai, Nguyễn Quang Đức, Nguyễn Thế Hùng, Phan Đình Trạc, Nguyễn Văn Nên,
  Nguyễn Trọng Nghĩa, Nguyễn Hòa Bình, Trần Cẩm Tú, Lê Minh Hưng, Lê Minh Khái, Lê Văn Thành, Vũ Đức Đam, Phạm Bình Minh,
  Trần Tuấn Anh, Nguyễn Xuân Thắng, Đỗ Văn Chiến, Phan Văn Giang, Nguyễn Tấn Dũng, Trương Tấn Sang, Nông Đức Mạnh,
  Nguyễn Minh Triết, Nguyễn Sinh Hùng, Trần Đại Quang, Đinh La Thăng, Đặng Thị Ngọc Thịnh, Trần Hồng Hà, Nguyễn Thị Thanh,
  Tòng Thị Phóng, Lê Thị Nga, Đỗ Bá Tỵ, Bùi Thanh Sơn, Lê Thành Long, Phạm Thị Thanh Trà, Nguyễn Kim Sơn, Nguyễn Chí Dũng,
  Hồ Đức Phớc, Nguyễn Văn Thể, Nguyễn Thanh Long, Nguyễn Mạnh Hùng, Lê Minh Hoan, Đào Ngọc Dung, Nguyễn Văn Hùng,
  Nguyễn Hồng Diên, Nguyễn Thanh Nghị, Huỳnh Thành Đạt, Hầu A Lềnh, Đoàn Hồng Phong, Nguyễn Thị Hồng, Trần Văn Sơn`
    .split(",")
    .map((name) => name.trim()),
);
