import { Secret } from "otpauth";
import { describe, expect, it } from "vitest";
import { enrolmentUri, newFactorSecret, stepOfCode } from "./totp";

/** The key and the codes of RFC 6238, appendix B (SHA-1), cut to six digits. */
const secret = Secret.fromUTF8("12345678901234567890").base32;

describe("stepOfCode", () => {
  it.each([
    [59, "287082", 1],
    [1111111109, "081804", 37037036],
    [1111111111, "050471", 37037037],
    [1234567890, "005924", 41152263],
    [2000000000, "279037", 66666666],
    [20000000000, "353130", 666666666],
  ])("at %i s, %s", (seconds, code, step) => {
    expect(stepOfCode(secret, code, new Date(seconds * 1_000))).toBe(step);
  });

  it.each([
    ["the half minute before", 30, true],
    ["the half minute after", -30, true],
    ["a minute before", 60, false],
    ["a minute after", -60, false],
  ])("takes the code of %s: %s", (_, late, expected) => {
    const at = new Date((1111111111 + late) * 1_000);
    expect(stepOfCode(secret, "050471", at)).toBe(expected ? 37037037 : null);
  });

  it.each(["", "05047", "0504711", "05047a", "٠٥٠٤٧١"])("knows no code %o", (code) => {
    expect(stepOfCode(secret, code, new Date(1111111111_000))).toBeNull();
  });
});

it("a key has 160 bits, and is another each time", () => {
  const keys = Array.from({ length: 50 }, newFactorSecret);
  expect(new Set(keys).size).toBe(50);
  for (const key of keys) expect(key).toMatch(/^[A-Z2-7]{32}$/);
});

it("the address to scan names the bloc and the account", () => {
  const uri = new URL(enrolmentUri(secret, { issuer: "Sổ Khối", label: "vanphong" }));
  expect(uri.protocol).toBe("otpauth:");
  expect(decodeURIComponent(uri.pathname)).toContain("Sổ Khối:vanphong");
  expect(uri.searchParams.get("secret")).toBe(secret);
});
