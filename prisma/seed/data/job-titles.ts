/** Titles of the head and the deputies of an agency or of a room in it, by how its name begins. */
const leaders: readonly (readonly [RegExp, head: string, deputy: string])[] = [
  [/^Văn phòng/, "Chánh Văn phòng", "Phó Chánh Văn phòng"],
  [/^Thanh tra/, "Chánh Thanh tra", "Phó Chánh Thanh tra"],
  [/^Tổ /, "Tổ trưởng", "Tổ phó"],
  [/^Phòng/, "Trưởng phòng", "Phó Trưởng phòng"],
  [/^Khoa/, "Trưởng khoa", "Phó Trưởng khoa"],
  [/^Chi cục/, "Chi cục trưởng", "Phó Chi cục trưởng"],
  [/^Cục/, "Cục trưởng", "Phó Cục trưởng"],
  [/^(Đội|Tổng đội)/, "Đội trưởng", "Phó Đội trưởng"],
  [/^Tòa án/, "Chánh án", "Phó Chánh án"],
  [/^Tòa /, "Chánh tòa", "Phó Chánh tòa"],
  [/^Viện/, "Viện trưởng", "Phó Viện trưởng"],
  [/^Trường/, "Hiệu trưởng", "Phó Hiệu trưởng"],
  [/^Báo/, "Tổng Biên tập", "Phó Tổng Biên tập"],
  [/^Đài/, "Tổng Giám đốc", "Phó Tổng Giám đốc"],
  [/^Ban Quản lý/, "Giám đốc", "Phó Giám đốc"],
  [/^Ban/, "Trưởng ban", "Phó Trưởng ban"],
  [/^Ủy ban Kiểm tra/, "Chủ nhiệm Ủy ban Kiểm tra", "Phó Chủ nhiệm Ủy ban Kiểm tra"],
  [/^Thành đoàn/, "Bí thư Thành đoàn", "Phó Bí thư Thành đoàn"],
  [/^(Hội|Liên đoàn|Liên hiệp|Liên minh|Ủy ban MTTQ)/, "Chủ tịch", "Phó Chủ tịch"],
  [/^(Sở|Kho bạc|Bảo hiểm|Quỹ|Trung tâm|Nhà|Cung|Chi nhánh|Vườn|Cổng)/, "Giám đốc", "Phó Giám đốc"],
];

/** "Trưởng phòng" and "Phó Trưởng phòng" of "Phòng Kế hoạch", "Giám đốc" of "Sở Công Thương". */
export function leaderTitles(name: string): { head: string; deputy: string } {
  const [, head = "Trưởng phòng", deputy = "Phó Trưởng phòng"] =
    leaders.find(([beginning]) => beginning.test(name)) ?? [];
  return { head, deputy };
}

const stateAgency =
  "Chuyên viên 60, Chuyên viên chính 18, Chuyên viên cao cấp 1, Kế toán viên 5, Cán sự 3, Thanh tra viên 4";
const publicService = "Chuyên viên 46, Chuyên viên chính 8, Viên chức 14, Kỹ sư 12, Kế toán viên 7, Cán sự 4";
const party = "Chuyên viên 60, Chuyên viên chính 24, Chuyên viên cao cấp 2, Kế toán viên 3, Văn thư 2";
const association = "Chuyên viên 60, Chuyên viên chính 12, Cán bộ 14, Kế toán viên 6";
const newspaper =
  "Phóng viên 45, Phóng viên hạng II 8, Biên tập viên 25, Thư ký tòa soạn 3, Chuyên viên 10, Họa sĩ 2";
const school = "Giảng viên 52, Giảng viên chính 20, Giảng viên cao cấp 1, Chuyên viên 16, Kế toán viên 3";
const project = "Chuyên viên 34, Kỹ sư 34, Kỹ sư chính 6, Kế toán viên 8, Giám sát viên 6";

const byType: Readonly<Record<string, string>> = {
  "4": party,
  "5": stateAgency,
  "6a": publicService,
  "11": association,
};

const byUnit: Readonly<Record<string, string>> = {
  UBKTTU: "Kiểm tra viên 40, Kiểm tra viên chính 34, Kiểm tra viên cao cấp 3, Chuyên viên 16",
  HNM: newspaper,
  KTDT: newspaper,
  DPTTH:
    "Phóng viên 30, Biên tập viên 26, Đạo diễn 5, Quay phim 8, Phát thanh viên 4, Kỹ thuật viên 12, Chuyên viên 10",
  LHP: school,
  TCBQLGD: school,
  TTTP: "Thanh tra viên 46, Thanh tra viên chính 28, Thanh tra viên cao cấp 1, Chuyên viên 18",
  TAND: "Thẩm phán 36, Thẩm tra viên 14, Thư ký Tòa án 34, Chuyên viên 8",
  VKSND:
    "Kiểm sát viên sơ cấp 24, Kiểm sát viên trung cấp 34, Kiểm sát viên cao cấp 4, Kiểm tra viên 20, Chuyên viên 10",
  CTHADS:
    "Chấp hành viên sơ cấp 26, Chấp hành viên trung cấp 22, Thẩm tra viên 14, Thư ký thi hành án 22, Kế toán viên 8",
  CT: "Kiểm tra viên thuế 46, Kiểm tra viên chính thuế 22, Chuyên viên 14",
  CHQ: "Kiểm tra viên hải quan 52, Kiểm tra viên chính hải quan 18, Chuyên viên 12",
  KBNN: "Giao dịch viên 34, Kế toán viên 28, Chuyên viên 24, Thủ quỹ 3",
  BHXH: "Chuyên viên 50, Giám định viên 18, Kế toán viên 10",
  VNCPT: "Nghiên cứu viên 52, Nghiên cứu viên chính 18, Nghiên cứu viên cao cấp 2, Chuyên viên 16",
  CTK: "Thống kê viên 56, Thống kê viên chính 22, Chuyên viên 8",
  TTLT: "Lưu trữ viên 54, Lưu trữ viên chính 10, Chuyên viên 16",
  SGDDT: "Chuyên viên 54, Chuyên viên chính 28, Thanh tra viên 6, Kế toán viên 3",
  BQLGT: project,
  BQLDD: project,
  BQLCN: project,
  HDY: "Bác sĩ 30, Y sĩ 24, Lương y 12, Chuyên viên 14",
  HVHNT: "Biên tập viên 24, Họa sĩ 8, Nghệ sĩ 10, Chuyên viên 30",
};

/** Titles without a post of command, with their weights. */
export function staffTitles(unitCode: string, typeCode: string): string {
  return byUnit[unitCode] ?? byType[typeCode] ?? stateAgency;
}
