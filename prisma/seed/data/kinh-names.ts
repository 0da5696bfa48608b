/**
 * Parts of Vietnamese names with how often they are met. Given and middle names follow the fashion of three
 * generations; the lists are full of what sorts and searches badly (An, Ánh, Ấn, Ân, Đ…, Ước, Ý, tone on oa and uy).
 */
export const familyNames = `Nguyễn 36, Trần 10.5, Lê 9, Phạm 7, Hoàng 4.6, Vũ 4, Phan 3, Bùi 2.6, Đặng 2.4, Đỗ 2.4,
  Ngô 1.9, Dương 1.5, Đinh 1.3, Đào 1.2, Lương 0.9, Trịnh 1.1, Đoàn 0.9, Hà 0.8, Mai 0.8, Cao 0.8, Tạ 0.8, Lưu 0.7,
  Phùng 0.8, Chu 0.7, Nghiêm 0.4, Kiều 0.5, Tô 0.5, Trương 0.9, Hồ 0.8, Lý 0.4, Võ 0.4, Khuất 0.4, Cấn 0.3, Quách 0.3,
  Vương 0.4, Thái 0.3, Tống 0.3, Đàm 0.3, Văn 0.2, Khổng 0.2, Lại 0.3, Bạch 0.2, Đồng 0.2, Doãn 0.2, Thạch 0.1, Ứng 0.1,
  Ông 0.05, Âu 0.05, Đậu 0.15, Giang 0.15, Hứa 0.15, La 0.15, Triệu 0.2, Từ 0.15, Uông 0.05, Viên 0.05, Xuân 0.03, Ninh 0.15`;

/** From the oldest generation (born before 1972) to the youngest (born from 1987). "-" stands for no middle name. */
export const middleNames = {
  MALE: [
    `Văn 42, Đức 5, Hữu 5, Xuân 6, Đình 6, Quang 5, Minh 3, Ngọc 5, Thanh 3, Tiến 3, Công 3, Trọng 2, Bá 2, Sỹ 1, Viết 2,
      Thế 3, Hồng 2, Duy 2, Huy 1, Khắc 2, Mạnh 2, Quốc 3, Như 1, Danh 1, Đăng 2, Anh 1, - 4`,
    `Văn 24, Đức 7, Hữu 4, Xuân 4, Đình 4, Quang 6, Minh 5, Ngọc 5, Thanh 4, Tiến 5, Công 3, Trọng 2, Bá 2, Tuấn 2, Anh 4,
      Thế 3, Hồng 2, Duy 4, Huy 2, Khắc 1, Mạnh 4, Quốc 3, Việt 2, Hải 2, Hoàng 2, Trung 2, Đăng 2, Thành 2, - 4`,
    `Văn 12, Đức 9, Hữu 3, Xuân 2, Đình 3, Quang 7, Minh 8, Ngọc 4, Thanh 3, Tiến 5, Công 3, Trọng 2, Bá 1, Tuấn 5, Anh 5,
      Thế 3, Duy 6, Huy 3, Mạnh 4, Quốc 3, Việt 4, Hải 4, Hoàng 6, Trung 4, Đăng 2, Thành 3, Nhật 2, Bảo 2, Tùng 2, - 4`,
  ],
  FEMALE: [
    `Thị 46, Thị Thu 4, Thị Thanh 5, Thị Minh 4, Thị Kim 4, Thị Bích 4, Thị Hồng 4, Thị Ngọc 4, Thị Tuyết 2, Thị Phương 2,
      Thị Lan 1, Thu 3, Thanh 3, Minh 2, Kim 3, Bích 3, Hồng 2, Ngọc 2, Tuyết 2, Phương 1, Lệ 1, Thúy 1, - 3`,
    `Thị 30, Thị Thu 9, Thị Thanh 7, Thị Minh 4, Thị Kim 3, Thị Bích 4, Thị Hồng 4, Thị Ngọc 5, Thị Phương 4, Thị Lan 2,
      Thị Thúy 2, Thị Mai 2, Thị Ánh 1, Thị Hải 2, Thị Vân 2, Thu 5, Thanh 5, Minh 3, Bích 3, Hồng 2, Ngọc 3, Phương 3,
      Thúy 2, Mai 2, Lan 1, Quỳnh 1, Vân 1, Hải 1, - 3`,
    `Thị 17, Thị Thu 7, Thị Thanh 5, Thị Minh 4, Thị Bích 3, Thị Hồng 4, Thị Ngọc 6, Thị Phương 5, Thị Lan 2, Thị Thùy 3,
      Thị Mai 3, Thị Quỳnh 2, Thị Hà 2, Thị Vân 3, Thị Khánh 1, Thị Diệu 1, Thu 5, Thanh 4, Minh 5, Bích 2, Hồng 3, Ngọc 5,
      Phương 5, Thùy 3, Mai 4, Lan 3, Quỳnh 3, Vân 2, Hà 3, Khánh 3, Diệu 2, Hoàng 1, Trà 1, Bảo 1, - 3`,
  ],
} as const;

export const givenNames = {
  MALE: [
    `Hùng 6, Dũng 6, Sơn 5, Thắng 5, Minh 4, Hải 4, Bình 5, Thành 4, Hòa 3, Cường 4, Tuấn 3, Quang 2, Long 2, Lâm 2, Lợi 1,
      Mạnh 1, Nghĩa 1, Ninh 1, Phong 1, Phúc 2, Quân 1, Quý 1, Quyết 1, Tân 1, Tâm 1, Thanh 2, Thái 2, Thịnh 2, Thọ 1, Tiến 3,
      Toàn 2, Trung 2, Tú 1, Tùng 2, Vinh 2, Việt 1, Xuân 1, An 1, Ân 0.5, Ấn 0.3, Bảo 1, Bắc 1, Bằng 0.5, Chiến 2,
      Chính 2, Chung 1, Công 1, Đạt 1, Điệp 0.5, Đông 1, Đức 3, Hà 2, Hiền 1, Hiệp 1, Hoạch 0.4, Hội 0.5, Huân 0.5, Hưng 2,
      Huấn 0.6, Khánh 1, Khoa 0.6, Kiên 1, Luân 0.5, Luyện 0.5, Nam 2, Nhân 0.5, Oánh 0.3, Phương 1, Sáng 0.4, Sỹ 0.5, Tài 1,
      Thiện 0.6, Trường 1, Tuyên 0.5, Ước 0.2, Ứng 0.2, Yên 0.3, Đỉnh 0.2, Điền 0.2, Đĩnh 0.1, Soạn 0.2, Thuận 1, Thủy 1`,
    `Hùng 4, Dũng 4, Sơn 4, Thắng 4, Minh 4, Hải 4, Tuấn 6, Anh 5, Cường 5, Hưng 4, Bình 2, Thành 4, Nam 4, Long 3, Hà 3,
      Trung 4, Tùng 4, Quang 3, Quân 2, Kiên 2, Việt 3, Vinh 2, Toàn 2, Tiến 2, Thái 1, Thanh 1, Thịnh 1, Phong 2, Phương 2,
      Phúc 1, Lâm 2, Linh 1, Khánh 1, Hòa 1, Hiếu 2, Hiệp 1, Hoàng 2, Huy 2, Giang 2, Đức 4, Đạt 1, Đông 1, Chung 1, Chiến 1,
      Công 1, Bảo 0.5, Bách 0.5, An 0.6, Ân 0.2, Tú 2, Trường 2, Tân 1, Tâm 1, Vũ 1, Duy 1, Đại 0.5, Điệp 0.5, Đoàn 0.3,
      Nghĩa 1, Ngọc 1, Nhật 0.4, Oai 0.1, Quyền 0.5, Quý 0.6, Sáng 0.3, Thủy 1, Văn 0.3, Ước 0.1, Ý 0.3, Đăng 0.4, Khoa 0.6`,
    `Anh 7, Tuấn 3, Hùng 2, Dũng 3, Sơn 3, Thắng 2, Minh 4, Hải 3, Cường 2, Hưng 2, Thành 3, Nam 4, Long 4, Trung 3, Tùng 4,
      Quang 3, Quân 3, Kiên 3, Việt 2, Hiếu 4, Hoàng 4, Huy 4, Đức 4, Đạt 4, Linh 2, Lâm 2, Khánh 2, Giang 1, Bảo 1, Bách 1,
      An 1, Ân 0.2, Tú 2, Trường 2, Vũ 2, Duy 2, Phong 2, Phúc 2, Phương 2, Thái 1, Thịnh 1, Toàn 1, Khôi 1, Khoa 1, Kiệt 0.5,
      Hà 1, Đăng 1, Đại 0.5, Nghĩa 1, Nguyên 1, Sáng 0.3, Tân 0.6, Tài 1, Vinh 1, Vương 0.5, Ý 0.4`,
  ],
  FEMALE: [
    `Hà 5, Hương 5, Hoa 5, Hằng 3, Hồng 3, Lan 5, Liên 4, Loan 3, Mai 3, Minh 2, Nga 5, Nguyệt 2, Nhung 1, Oanh 2, Phương 4,
      Thanh 3, Thảo 1, Thu 4, Thủy 4, Tuyết 2, Vân 4, Xuân 2, Yến 2, Anh 2, Bình 3, Chung 0.6, Cúc 1, Dung 3, Đào 1, Hạnh 3,
      Hiền 4, Hòa 3, Huệ 2, Huyền 1, Khánh 0.5, Lý 1, Lương 0.6, Ngân 0.5, Ngọc 1, Quế 0.6, Quý 0.6, Sâm 0.4, Tâm 2, Thơm 0.8,
      Thúy 3, Tươi 0.4, Vinh 0.6, An 0.4, Ánh 1, Ân 0.3, Mến 0.3, Mùi 0.5, Ngát 0.2, Nhàn 1, Ninh 0.4, Thìn 0.5, Tỵ 0.2,
      Sửu 0.1, Ấm 0.1, Thoa 0.5, Xuyến 0.4, Yên 0.4, Là 0.1, Len 0.1, Đức 0.1, Đức 0.1, Ước 0.1, Ích 0.1`,
    `Hà 5, Hương 7, Hoa 3, Hằng 5, Hồng 2, Lan 3, Liên 2, Loan 2, Mai 3, Minh 1, Nga 4, Nguyệt 1, Nhung 3, Oanh 2, Phương 5,
      Thanh 2, Thảo 2, Thu 3, Thủy 5, Tuyết 1, Vân 3, Xuân 1, Yến 2, Anh 4, Bình 1, Chi 1, Cúc 0.3, Dung 3, Duyên 1, Đào 1,
      Giang 2, Hạnh 3, Hải 1, Hiền 4, Hòa 2, Huệ 2, Huyền 4, Khánh 0.6, Lê 0.6, Linh 2, Ly 0.4, Lý 0.6, Mơ 0.2, Ngân 1,
      Ngọc 2, Quyên 1, Quỳnh 1, Tâm 1, Thắm 0.6, Thoa 0.6, Thúy 3, Trang 4, Trâm 0.5, Tú 0.6, An 0.4, Ánh 1, Ân 0.2,
      Vinh 0.3, Uyên 0.4, Ước 0.05, Ý 0.2, Yên 0.2, Đoan 0.2, Diễm 0.2, Diệp 0.4, Hường 1, Hợp 0.3, Nụ 0.1, Phượng 1`,
    `Anh 7, Linh 7, Trang 7, Hà 4, Hương 4, Huyền 4, Hằng 3, Thảo 5, Phương 5, Ngọc 4, Nhung 3, Thu 2, Mai 3, Lan 2, Nga 2,
      Hoa 2, Quỳnh 3, Chi 3, Ly 2, My 1, Ngân 3, Giang 3, Diệp 2, Vy 0.5, Uyên 1, Châu 1, Hân 0.5, Trâm 1, Dung 2, Duyên 2,
      Yến 3, Ánh 2, An 1, Ân 0.2, Hạnh 2, Hiền 3, Thủy 2, Thúy 2, Thùy 1, Vân 3, Tâm 1, Tú 1, Minh 1, Khánh 1, Nhi 0.6,
      Đan 0.3, Đào 0.5, Hường 1, Hậu 0.6, Loan 1, Oanh 1, Phượng 1, Quyên 1, Thanh 1, Thương 2, Tuyết 0.6, Xuân 0.6, Ý 0.4`,
  ],
} as const;
