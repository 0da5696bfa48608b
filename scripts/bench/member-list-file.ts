import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type pg from "pg";
import type { RowInput } from "../../lib/spreadsheet/write-sheet";
import { writeWorkbook } from "../../lib/spreadsheet/write-workbook";

const columns = [
  "Chi bộ",
  "Họ và tên",
  "Giới tính",
  "Ngày sinh",
  "Dân tộc",
  "Quê quán",
  "Trình độ chuyên môn",
  "Ngày vào Đảng",
  "Ngày chính thức",
  "Chức vụ",
];

const peopleInACell = 25;

type Person = {
  name: string;
  isWoman: boolean;
  born: string;
  ethnicity: string;
  place: string | null;
  level: string;
  admitted: string;
  official: string;
  job: string | null;
};

/** An .xlsx of `count` people in cells of 25, as an office would send it: names and dates of the demo's members over again. */
export async function memberListFile(client: pg.Client, count: number): Promise<Buffer> {
  const { rows: people } = await client.query<Person>(`
    SELECT full_name AS name, sex = 'FEMALE' AS "isWoman", to_char(born_on, 'DD/MM/YYYY') AS born, 'Kinh' AS ethnicity,
           native_place AS place, 'Đại học' AS level, to_char(admitted_on, 'DD/MM/YYYY') AS admitted,
           to_char(official_on, 'DD/MM/YYYY') AS official, job_title AS job
    FROM member WHERE official_on IS NOT NULL AND born_precision = 'DAY' AND left_on IS NULL ORDER BY id LIMIT 9145`);
  async function* rows(): AsyncGenerator<RowInput[]> {
    for (let index = 0; index < count; index += 1) {
      const person = people[index % people.length];
      if (person) yield [{ cells: cellsOf(person, index, Math.floor(index / people.length)) }];
    }
  }
  const sheet = {
    name: "Danh sách",
    columns: columns.map(() => ({ width: 16, style: "text" as const })),
    top: [{ cells: columns }],
    headingRows: 1,
    rows: rows(),
    footer: "",
  };
  return buffer(
    Readable.from(writeWorkbook(sheet, { title: "Danh sách", creator: "bench", createdAt: new Date(0) })),
  );
}

/** People of the second round have another middle name: namesakes of one birthday would all be doubtful. */
function cellsOf(person: Person, index: number, round: number): string[] {
  const names = person.name.split(" ");
  const name = round === 0 ? person.name : [names[0], ...secondNames(round), ...names.slice(1)].join(" ");
  return [
    `Chi bộ ${Math.floor(index / peopleInACell) + 1}`,
    name,
    person.isWoman ? "Nữ" : "Nam",
    person.born,
    person.ethnicity,
    person.place ?? "",
    person.level,
    person.admitted,
    person.official,
    person.job ?? "",
  ];
}

const syllables = ["An", "Bảo", "Chi", "Dũng", "Giang", "Hà", "Khánh", "Lan", "Minh", "Ngọc"];

function secondNames(round: number): string[] {
  return [...String(round)].map((digit) => syllables[Number(digit)] ?? "");
}
