import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { outageAnswer } from "./outage-answer";

function answer(method: string, headers: Record<string, string>) {
  return outageAnswer({ method, header: (name) => headers[name] });
}

const page = { accept: "text/html,application/xhtml+xml" };

it("a page is told as a page, in Vietnamese unless the reader chose English", () => {
  const { status, headers, body } = answer("GET", page);
  expect(status).toBe(503);
  expect(headers).toMatchObject({ "Content-Type": "text/html; charset=utf-8", "Retry-After": "5" });
  expect(body).toContain('<html lang="vi">');
  expect(body).toContain("Sổ Khối tạm thời chưa mở được");
  expect(answer("GET", { ...page, cookie: "a=1; so-khoi-locale=en" }).body).toContain('<html lang="en">');
});

it("a form is told a sentence in the type that reaches it", () => {
  const { headers, body } = answer("POST", { ...page, "next-action": "x" });
  expect(headers["Content-Type"]).toBe("text/plain");
  expect(body).toContain("bấm lại");
});

it.each([
  ["what a page fetches", "GET", { accept: "*/*" }],
  ["a step within the site", "GET", { ...page, rsc: "1" }],
  ["a file that is sent", "POST", page],
])("%s is told a sentence", (_, method, headers) => {
  expect(answer(method, headers).headers["Content-Type"]).toBe("text/plain; charset=utf-8");
});

it("the page runs nothing, and its policy lets its own style through", () => {
  const { headers, body } = answer("GET", page);
  expect(body).not.toMatch(/<script|\son\w+=|\sstyle=/);
  const style = /<style>([\s\S]*)<\/style>/.exec(body)?.[1] ?? "";
  const hash = createHash("sha256").update(style).digest("base64");
  expect(headers["Content-Security-Policy"]).toContain(`style-src 'sha256-${hash}'`);
  expect(headers["Content-Security-Policy"]).toContain("default-src 'none'");
});
