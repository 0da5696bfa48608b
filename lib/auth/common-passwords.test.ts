import { describe, expect, it } from "vitest";
import { containsUsername, isCommonPassword } from "./common-passwords";

describe("isCommonPassword", () => {
  it.each([
    "password1234",
    "P@ssw0rd2021",
    "MatKhau@123456",
    "Mật khẩu 2021!",
    "Mật khẩu 2021!".normalize("NFD"),
    "@dmin@123456",
    "anhyeuem1234",
    "dangcongsanvietnam",
    "HaNoiVietNam2021",
    "sokhoi@2021sokhoi",
    "nguyenvanhung",
    "qwertyuiop123",
    "1qaz2wsx3edc",
    "q1w2e3r4t5y6",
    "asdfghjkl;123",
    "abcdef123456",
    "123456789012",
    "25032021 25032021",
    "0912 345 678",
    "001065012345",
    "a12345678901",
    "aaaaaaaaaaaa",
    "abababababab",
    "hanoihanoihanoi",
    "iloveyou2021",
    "administrator1",
  ])("refuses %s", (password) => {
    expect(isCommonPassword(password)).toBe(true);
  });

  it.each([
    "con mèo leo cây cau",
    "trời hôm nay xanh thế",
    "kJ8#vQ2!mZ5@xR",
    "correct horse battery staple",
    "bảy giờ uống trà sen",
    "корова на крыше",
    "tủ sách có 214 quyển",
    "Hoa sữa thơm đường Nguyễn Du",
  ])("accepts %s", (password) => {
    expect(isCommonPassword(password)).toBe(false);
  });
});

describe("containsUsername", () => {
  it.each([
    ["BithuSCT#2021 của tôi", "bithu.sct", true],
    ["vanphong của khối", "vanphong", true],
    ["Văn Phòng của khối", "vanphong", true],
    ["một câu không liên quan", "bithu.sct", false],
    ["td là tên ngắn quá", "td", false],
  ])("%s, %s: %s", (password, username, expected) => {
    expect(containsUsername(password, username)).toBe(expected);
  });
});
