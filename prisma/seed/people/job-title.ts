import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Sex } from "@/lib/members/code-lists";
import type { Random } from "../random/create-random";
import { weightedWords } from "../random/weighted";
import type { Post } from "./posts";

/** The title of the post as this person holds it: nobody is "chính" in the first years, few women drive. */
export function jobTitleOf(
  { rank, jobTitle }: Pick<Post, "rank" | "jobTitle">,
  sex: Sex,
  bornOn: CalendarDate,
  random: Random,
): string | null {
  if (rank === "SUPPORT") return supportTitles[sex](random);
  if (bornOn > "1987")
    return jobTitle?.replace(/ (chính|cao cấp|hạng II)(?=$| )/, "").replace("trung cấp", "sơ cấp") ?? null;
  return bornOn > "1976" ? (jobTitle?.replace(/^(?!Kiểm sát)(.*) cao cấp$/, "$1 chính") ?? null) : jobTitle;
}

const supportTitles = {
  MALE: weightedWords(
    "Lái xe 52, Nhân viên bảo vệ 20, Nhân viên kỹ thuật 18, Nhân viên văn thư 6, Nhân viên phục vụ 4",
  ),
  FEMALE: weightedWords(
    "Nhân viên văn thư 48, Thủ quỹ 16, Nhân viên phục vụ 24, Nhân viên kỹ thuật 10, Lái xe 1",
  ),
};
