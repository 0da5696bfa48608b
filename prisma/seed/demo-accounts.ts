/** One password for every account of the demo bloc, and of nothing else. */
export const DEMO_PASSWORD = "SoKhoi@2021";

/** The accounts shown at start and on the sign-in page; besides them every unit has `bithu.<unit code in lower case>`. */
export const demoAccounts = [
  { username: "lanhdao", role: "leader" },
  { username: "vanphong", role: "staff" },
  { username: "bithu.sct", role: "secretary" },
  { username: "quantri", role: "admin" },
] as const;
