import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import type { LastChange } from "@/lib/audit/last-change";
import { catalogues } from "@/lib/i18n/messages";
import { savedSentence } from "./saved-sentence";

const t = createTranslator({ locale: "vi", messages: catalogues.vi });
/** 10:32 of 25/03/2021 in Hà Nội. */
const at = new Date("2021-03-25T03:32:00Z");
const change: LastChange = { at, name: "Nguyễn Văn A", role: "SECRETARY", unit: "SCT", isOwn: false };

describe("who saved and when", () => {
  test.each<[Partial<LastChange>, string, string]>([
    [{}, "2021-03-25T16:59:00Z", "Nguyễn Văn A (bí thư SCT) đã lưu lúc 10:32 hôm nay."],
    [{}, "2021-03-25T17:00:00Z", "Nguyễn Văn A (bí thư SCT) đã lưu lúc 10:32 ngày 25/03/2021."],
    [{ role: "STAFF" }, "2021-03-25T04:00:00Z", "Nguyễn Văn A (cán bộ Khối) đã lưu lúc 10:32 hôm nay."],
    [{ role: "LEADER" }, "2021-03-25T04:00:00Z", "Nguyễn Văn A (lãnh đạo Khối) đã lưu lúc 10:32 hôm nay."],
    [{ role: "ADMIN" }, "2021-03-25T04:00:00Z", "Nguyễn Văn A (quản trị) đã lưu lúc 10:32 hôm nay."],
    [
      { isOwn: true },
      "2021-03-25T04:00:00Z",
      "Chính anh/chị đã lưu bản ghi này ở cửa sổ khác lúc 10:32 hôm nay.",
    ],
    [
      { isOwn: true },
      "2021-03-27T04:00:00Z",
      "Chính anh/chị đã lưu bản ghi này ở cửa sổ khác lúc 10:32 ngày 25/03/2021.",
    ],
  ])("%j, read at %s", (other, now, sentence) => {
    expect(t(...savedSentence({ ...change, ...other }, new Date(now)))).toBe(sentence);
  });
});
