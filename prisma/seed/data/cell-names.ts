/** The cells of a đảng bộ cơ sở: those directly under it and those under its đảng bộ bộ phận. Names follow "Chi bộ". */
export type CellNames = {
  direct: readonly string[];
  parts?: readonly { name: string; cells: readonly string[] }[];
};

const innerDistricts = `Ba Đình, Hoàn Kiếm, Hai Bà Trưng, Đống Đa, Tây Hồ, Cầu Giấy, Thanh Xuân, Hoàng Mai, Long Biên, Hà Đông,
  Bắc Từ Liêm, Nam Từ Liêm`;
const outerDistricts = `Đông Anh, Gia Lâm, Sóc Sơn, Thanh Trì, Mê Linh, Ba Vì, Phúc Thọ, Đan Phượng, Hoài Đức, Quốc Oai, Thạch Thất,
  Chương Mỹ, Thanh Oai, Thường Tín, Phú Xuyên, Ứng Hòa, Mỹ Đức`;

/** Parted by semicolons, or by commas when there is no semicolon. */
function list(names: string): string[] {
  return names.split(names.includes(";") ? ";" : ",").map((name) => name.trim());
}

function each(pattern: string, names: string): string[] {
  return list(names).map((name) => pattern.replace("*", name));
}

const rooms = (names: string) => each("Phòng *", names);

/** By unit code. */
export const cellNames: Readonly<Record<string, CellNames>> = {
  VPTU: {
    direct:
      rooms(`Tổng hợp; Hành chính - Tổ chức; Tài chính Đảng; Cơ yếu - Công nghệ thông tin; Lưu trữ; Kinh tế; Nội chính - Xây dựng Đảng;
      Thư ký; Tiếp dân và Xử lý đơn thư; Kế toán`),
    parts: [
      {
        name: "Khối phục vụ",
        cells: [
          "Phòng Quản trị",
          "Nhà khách Thành ủy",
          "Đội xe",
          "Đội Bảo vệ",
          "Trung tâm Hội nghị",
          "Tổ Y tế - Đời sống",
        ],
      },
    ],
  },
  BTCTU: {
    direct: rooms("Tổ chức cơ sở đảng - Đảng viên; Tổ chức cán bộ; Bảo vệ chính trị nội bộ - Tổng hợp"),
  },
  BTGTU: {
    direct: rooms(
      "Tuyên truyền; Lý luận chính trị; Báo chí - Xuất bản; Khoa giáo; Văn hóa - Văn nghệ; Dư luận xã hội; Tổng hợp",
    ),
  },
  UBKTTU: {
    direct: [
      "Văn phòng",
      ...rooms(
        "Nghiệp vụ I; Nghiệp vụ II; Nghiệp vụ III; Nghiệp vụ IV; Nghiệp vụ V; Kiểm tra tài chính; Tổng hợp",
      ),
    ],
  },
  LHP: {
    direct: [
      "Khoa Lý luận cơ sở",
      "Khoa Xây dựng Đảng",
      "Khoa Nhà nước và Pháp luật",
      "Phòng Đào tạo",
      "Phòng Tổ chức - Hành chính",
      "Phòng Nghiên cứu khoa học - Thông tin tư liệu",
    ],
  },
  HNM: {
    direct: each(
      "Ban *",
      "Thư ký Tòa soạn; Xây dựng Đảng; Kinh tế; Văn hóa - Xã hội; Báo điện tử; Bạn đọc",
    ).concat(rooms("Hành chính - Trị sự; Quảng cáo - Phát hành")),
  },
  MTTQ: {
    direct: [
      "Văn phòng",
      ...each("Ban *", "Tổ chức - Tuyên giáo; Dân chủ - Pháp luật; Phong trào; Dân tộc - Tôn giáo"),
    ],
  },
  LDLD: {
    direct: [
      "Văn phòng",
      ...each("Ban *", "Tổ chức; Tuyên giáo - Nữ công; Chính sách pháp luật; Tài chính"),
      "Ủy ban Kiểm tra",
    ],
  },
  TD: {
    direct: [
      "Văn phòng",
      ...each(
        "Ban *",
        "Tổ chức - Kiểm tra; Tuyên giáo; Đoàn kết tập hợp thanh niên; Thanh niên trường học; Công nhân - Đô thị; Nông thôn",
      ),
    ]
      .concat([
        "Báo Tuổi trẻ Thủ đô 1",
        "Báo Tuổi trẻ Thủ đô 2",
        "Cung Thanh niên",
        "Thành đội Thiếu nhi",
        "Trung tâm Hoạt động thanh thiếu niên",
      ])
      .concat(["Tổng đội Thanh niên xung phong", "Quỹ Hỗ trợ thanh niên khởi nghiệp"]),
  },
  HPN: {
    direct: [
      "Văn phòng",
      ...each(
        "Ban *",
        "Tổ chức; Tuyên giáo; Gia đình - Xã hội; Chính sách - Luật pháp; Hỗ trợ phụ nữ phát triển kinh tế",
      ),
    ].concat(["Báo Phụ nữ Thủ đô", "Trung tâm Dạy nghề phụ nữ"]),
  },
  VPUB: { direct: rooms("Tổng hợp - Nội chính; Kinh tế - Đô thị; Hành chính - Quản trị") },
  VPHDND: {
    direct: rooms(
      "Tổng hợp; Hành chính - Tổ chức; Quản trị; Công tác Quốc hội; Dân nguyện - Tiếp dân; Thông tin; Kế toán - Tài vụ; Thư ký",
    ),
    parts: [
      { name: "Khối phục vụ Tổ đại biểu nội thành", cells: each("Tổ phục vụ đại biểu *", innerDistricts) },
      {
        name: "Khối phục vụ Tổ đại biểu ngoại thành",
        cells: each("Tổ phục vụ đại biểu *", `${outerDistricts}, Sơn Tây`),
      },
    ],
  },
  SNV: {
    direct: ["Văn phòng", "Thanh tra"]
      .concat(
        rooms(
          "Tổ chức bộ máy; Công chức viên chức; Xây dựng chính quyền; Cải cách hành chính; Đào tạo - Bồi dưỡng; Công tác thanh niên",
        ),
      )
      .concat([
        "Ban Thi đua - Khen thưởng 1",
        "Ban Thi đua - Khen thưởng 2",
        "Ban Tôn giáo",
        "Chi cục Văn thư - Lưu trữ",
      ]),
  },
  STC: {
    direct: ["Văn phòng", "Thanh tra"].concat(
      rooms(
        "Quản lý ngân sách; Tài chính hành chính sự nghiệp; Đầu tư; Quản lý giá; Quản lý công sản; Tin học và Thống kê",
      ),
    ),
  },
  SKHDT: {
    direct: ["Văn phòng", "Thanh tra"]
      .concat(
        rooms(
          "Tổng hợp; Quy hoạch; Kinh tế đối ngoại; Công nghiệp - Thương mại - Dịch vụ; Hạ tầng đô thị; Văn hóa - Xã hội; Nông nghiệp",
        ),
      )
      .concat(
        rooms(
          "Đấu thầu, thẩm định; Giám sát đầu tư; Kinh tế hợp tác, tư nhân; Doanh nghiệp, kinh tế tập thể",
        ),
      )
      .concat(rooms("Đăng ký kinh doanh số 1; Đăng ký kinh doanh số 2; Đăng ký kinh doanh số 3")),
    parts: [
      {
        name: "Trung tâm Hỗ trợ doanh nghiệp nhỏ và vừa",
        cells: rooms(
          "Hành chính - Tổng hợp; Tư vấn; Đào tạo; Xúc tiến; Thông tin doanh nghiệp; Vườn ươm doanh nghiệp",
        ),
      },
    ],
  },
  STP: {
    direct: list(
      "Văn phòng; Thanh tra; Hành chính - Bổ trợ tư pháp; Phổ biến, giáo dục pháp luật; Công chứng",
    ),
  },
  SXD: {
    direct: ["Văn phòng", "Thanh tra 1", "Thanh tra 2", "Thanh tra 3"]
      .concat(
        rooms(
          "Quản lý xây dựng; Quản lý kinh tế xây dựng; Hạ tầng kỹ thuật; Phát triển đô thị; Quản lý nhà; Vật liệu xây dựng; Pháp chế",
        ),
      )
      .concat([
        "Chi cục Giám định xây dựng",
        "Ban Quản lý các công trình nhà ở",
        "Trung tâm Quản lý hạ tầng kỹ thuật",
      ])
      .concat(["Viện Khoa học công nghệ và kinh tế xây dựng", "Trung tâm Kiểm định chất lượng công trình"]),
  },
  SGTVT: {
    direct: ["Văn phòng", "Thanh tra giao thông 1", "Thanh tra giao thông 2"]
      .concat(
        rooms("Quản lý vận tải; Kết cấu hạ tầng giao thông; Quản lý phương tiện; Đào tạo, sát hạch lái xe"),
      )
      .concat(["Trung tâm Quản lý giao thông công cộng", "Trung tâm Điều hành đèn tín hiệu giao thông"]),
  },
  SQHKT: {
    direct: ["Văn phòng", "Thanh tra"]
      .concat(rooms("Quy hoạch chung; Quy hoạch hạ tầng kỹ thuật; Kiến trúc; Pháp chế; Thông tin địa lý"))
      .concat(["Viện Quy hoạch xây dựng 1", "Viện Quy hoạch xây dựng 2"]),
  },
  STNMT: {
    direct: ["Văn phòng", "Thanh tra"].concat(
      rooms("Đo đạc bản đồ; Kinh tế đất; Tài nguyên nước"),
      "Chi cục Bảo vệ môi trường",
    ),
  },
  SNNPTNT: {
    direct: ["Văn phòng", "Thanh tra"]
      .concat(rooms("Kế hoạch - Tài chính; Tổ chức cán bộ"))
      .concat(
        each(
          "Chi cục *",
          "Thủy lợi và Phòng chống thiên tai; Trồng trọt và Bảo vệ thực vật; Chăn nuôi và Thú y; Kiểm lâm; Phát triển nông thôn",
        ),
      )
      .concat(["Trung tâm Khuyến nông", "Trung tâm Nước sạch và Vệ sinh môi trường"]),
  },
  SCT: {
    direct: list("Văn phòng; Thanh tra; Quản lý thương mại; Quản lý công nghiệp; Kế hoạch - Tài chính"),
  },
  SGDDT: {
    direct: ["Văn phòng", "Thanh tra"]
      .concat(
        rooms(
          "Tổ chức cán bộ; Kế hoạch - Tài chính; Quản lý thi và Kiểm định; Chính trị tư tưởng; Khoa học - Công nghệ",
        ),
      )
      .concat(
        rooms(
          "Giáo dục mầm non; Giáo dục tiểu học; Giáo dục trung học cơ sở; Giáo dục trung học phổ thông; Giáo dục thường xuyên",
        ),
      )
      .concat(["Nhà xuất bản Hà Nội", "Trung tâm Bồi dưỡng nhà giáo"]),
  },
  SYT: {
    direct: [
      "Văn phòng",
      "Thanh tra",
      ...rooms("Nghiệp vụ Y; Nghiệp vụ Dược"),
      "Chi cục An toàn vệ sinh thực phẩm",
    ],
  },
  SVHTT: {
    direct: ["Văn phòng", "Thanh tra"].concat(
      rooms(
        "Quản lý văn hóa; Quản lý di sản; Thể dục thể thao; Nghệ thuật; Xây dựng nếp sống văn hóa và gia đình",
      ),
      "Trung tâm Văn hóa",
    ),
  },
  SKHCN: {
    direct: ["Văn phòng", "Thanh tra 1", "Thanh tra 2"]
      .concat(
        rooms(
          "Kế hoạch - Tài chính; Quản lý khoa học; Quản lý công nghệ; Sở hữu trí tuệ; Công nghệ sinh học; An toàn bức xạ hạt nhân",
        ),
      )
      .concat(rooms("Khoa học công nghệ cơ sở; Thông tin khoa học")),
    parts: [
      {
        name: "Khối đơn vị sự nghiệp",
        cells: [
          "Chi cục Tiêu chuẩn Đo lường Chất lượng 1",
          "Chi cục Tiêu chuẩn Đo lường Chất lượng 2",
          "Trung tâm Kỹ thuật Tiêu chuẩn 1",
          "Trung tâm Kỹ thuật Tiêu chuẩn 2",
          "Trung tâm Ứng dụng tiến bộ khoa học và công nghệ",
          "Trung tâm Chuyển giao công nghệ",
          "Trung tâm Giao dịch thông tin công nghệ",
          "Vườn ươm doanh nghiệp công nghệ thông tin",
          "Quỹ Phát triển khoa học và công nghệ",
        ],
      },
    ],
  },
  STTTT: {
    direct: ["Văn phòng", "Thanh tra"]
      .concat(
        rooms(
          "Kế hoạch - Tài chính; Công nghệ thông tin; Bưu chính - Viễn thông; Báo chí; Xuất bản; Thông tin điện tử; Quản lý cơ sở hạ tầng",
        ),
      )
      .concat([
        "Trung tâm Công nghệ thông tin 1",
        "Trung tâm Công nghệ thông tin 2",
        "Trung tâm Báo chí",
        "Cổng giao tiếp điện tử",
      ]),
  },
  SLDTBXH: {
    direct: ["Văn phòng", "Thanh tra"].concat(
      rooms("Người có công; Lao động - Việc làm; Bảo trợ xã hội; Dạy nghề"),
      "Chi cục Phòng chống tệ nạn xã hội",
    ),
  },
  TTTP: {
    direct: ["Văn phòng"]
      .concat(
        rooms(
          "Tổ chức - Hành chính; Tiếp công dân và Xử lý đơn; Giám sát, xử lý sau thanh tra; Phòng chống tham nhũng",
        ),
      )
      .concat(
        rooms(
          "Nghiệp vụ 1; Nghiệp vụ 2; Nghiệp vụ 3; Nghiệp vụ 4; Nghiệp vụ 5; Nghiệp vụ 6; Nghiệp vụ 7; Nghiệp vụ 8",
        ),
      ),
    parts: [{ name: "Khối thanh tra địa bàn", cells: each("Tổ Thanh tra *", innerDistricts) }],
  },
  TAND: { direct: ["Văn phòng", "Tòa Hình sự - Hành chính", "Tòa Dân sự - Kinh tế"] },
  VKSND: {
    direct: ["Văn phòng", "Thanh tra"].concat(
      rooms(
        "Tổ chức cán bộ; Nghiệp vụ 1; Nghiệp vụ 2; Nghiệp vụ 3; Nghiệp vụ 7; Nghiệp vụ 8; Nghiệp vụ 9; Nghiệp vụ 11; Khiếu tố",
      ),
    ),
  },
  CTHADS: {
    direct: ["Văn phòng", ...rooms("Nghiệp vụ; Tổ chức cán bộ; Kiểm tra, giải quyết khiếu nại, tố cáo")],
    parts: [
      { name: "Khối Chi cục nội thành", cells: each("Chi cục Thi hành án dân sự quận *", innerDistricts) },
      { name: "Khối Chi cục ngoại thành", cells: each("Chi cục Thi hành án dân sự huyện *", outerDistricts) },
    ],
  },
  CT: { direct: rooms("Thanh tra - Kiểm tra; Kê khai - Kế toán thuế; Tổ chức - Hành chính") },
  CHQ: {
    direct: ["Văn phòng"]
      .concat(
        rooms(
          "Giám sát quản lý; Thuế xuất nhập khẩu; Chống buôn lậu; Thanh tra - Kiểm tra; Tổ chức cán bộ; Tài vụ - Quản trị",
        ),
      )
      .concat(each("Chi cục Hải quan *", "Nội Bài; Bắc Hà Nội; Gia Thụy; Gia Lâm; Chuyển phát nhanh")),
  },
  KBNN: {
    direct: [
      "Văn phòng",
      ...rooms(
        "Kế toán Nhà nước; Kiểm soát chi 1; Kiểm soát chi 2; Thanh tra - Kiểm tra; Tổ chức cán bộ; Tin học; Tài vụ",
      ),
    ],
  },
  BHXH: { direct: rooms("Chế độ bảo hiểm xã hội; Thu; Giám định bảo hiểm y tế") },
  DPTTH: {
    direct: each("Ban *", "Thời sự; Chuyên đề; Văn nghệ - Giải trí; Phát thanh; Chương trình").concat(
      rooms("Tổ chức - Hành chính; Kỹ thuật sản xuất chương trình"),
    ),
  },
  KTDT: {
    direct: each(
      "Ban *",
      "Thư ký Tòa soạn; Thời sự - Chính trị; Kinh tế; Đô thị; Văn hóa - Xã hội; Bạn đọc - Pháp luật; Báo điện tử; Chuyên đề",
    ).concat(rooms("Hành chính - Tổ chức; Quảng cáo - Phát hành; Kế hoạch - Tài vụ")),
  },
  VNCPT: {
    direct:
      rooms(`Tổ chức - Hành chính; Quản lý khoa học; Kế hoạch - Tài chính; Thông tin, tư liệu; Hợp tác quốc tế; Đào tạo; Quản trị;
      Dự báo; Cơ sở dữ liệu`),
    parts: [
      {
        name: "Khối nghiên cứu",
        cells:
          rooms(`Nghiên cứu kinh tế; Nghiên cứu xã hội; Nghiên cứu đô thị; Nghiên cứu quản lý tổng hợp; Nghiên cứu hạ tầng đô thị;
          Nghiên cứu nông thôn; Nghiên cứu môi trường; Nghiên cứu văn hóa; Nghiên cứu chính sách`),
      },
    ],
  },
  BQLKCN: {
    direct: ["Văn phòng", ...rooms("Quản lý đầu tư; Quản lý doanh nghiệp"), "Trung tâm Dịch vụ việc làm"],
  },
  BQLGT: {
    direct: rooms(
      "Tổ chức - Hành chính; Kế hoạch tổng hợp; Tài chính - Kế toán; Kỹ thuật - Thẩm định; Đấu thầu; Giải phóng mặt bằng; Quản lý chất lượng; Pháp chế",
    ),
    parts: [
      {
        name: "Khối dự án",
        cells: rooms(
          "Dự án 1; Dự án 2; Dự án 3; Dự án 4; Dự án 5; Dự án 6; Dự án 7; Dự án 8; Dự án 9; Dự án 10",
        ),
      },
    ],
  },
  BQLDD: {
    direct: rooms(
      "Tổ chức - Hành chính; Kế hoạch tổng hợp; Tài chính - Kế toán; Kỹ thuật - Thẩm định; Dự án 1; Dự án 2; Dự án 3",
    ),
  },
  BQLCN: { direct: rooms("Hành chính - Tổng hợp; Kỹ thuật - Thẩm định; Dự án 1; Dự án 2") },
  TCBQLGD: {
    direct: ["Khoa Quản lý", "Khoa Bồi dưỡng", "Khoa Cơ bản", "Phòng Đào tạo", "Phòng Tổ chức - Hành chính"],
  },
  TTPTQD: {
    direct: rooms(
      "Hành chính - Tổng hợp; Kế hoạch - Tài chính; Quản lý đất; Đấu giá quyền sử dụng đất; Giải phóng mặt bằng",
    ).concat(each("Chi nhánh *", "Đông Anh; Gia Lâm; Hoài Đức; Hà Đông; Long Biên")),
  },
};
