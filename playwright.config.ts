import { defineConfig, devices } from "@playwright/test";

const { BASE_URL, CHROMIUM_PATH, TEST_REPORT } = process.env;

/** Run by `npm run e2e`, which starts the site, finds Chromium and tells both by environment. */
export default defineConfig({
  testDir: "e2e",
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // What only reads comes first, on the demonstration as loaded; the import loads it anew and comes last.
  projects: [
    {
      name: "reading",
      testMatch:
        /(deadlines|exports|leadership|meeting|movements|names|study-report|accessibility|appearance)\.spec/,
    },
    // These compare totals of the whole bloc or of a large unit before and after: one after the other, beside the ones below, each
    // of which keeps to units of its own.
    {
      name: "counting",
      testMatch: /(transfers|organization-acts|lists|paste|secretary|erasure-and-audit|\/study)\.spec/,
      dependencies: ["reading"],
      workers: 1,
    },
    {
      name: "writing",
      testMatch: /(account|\/audit|trash-of-study|roll-call|refused|administration|drafts|typed-early)\.spec/,
      dependencies: ["reading"],
    },
    { name: "import", testMatch: /import\.spec/, dependencies: ["counting", "writing"] },
  ],
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: TEST_REPORT ? [["list"], ["json", { outputFile: TEST_REPORT }]] : "list",
  use: {
    ...devices["Desktop Chrome"],
    ...(BASE_URL ? { baseURL: BASE_URL } : {}),
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    // A trace pictures each page before and after every step, and is thrown away nearly always: `npm run e2e -- --trace on` keeps one.
    screenshot: "only-on-failure",
    launchOptions: {
      ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}),
      // Nothing leaves the machine, and Chromium's sandbox does not run as root.
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-gpu",
        "--disable-quic",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
