import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { StudyMode } from "@/lib/study/terms";
import type { CampaignRow, DocumentRow, SpeakerRow } from "../demo-rows";
import { type Fate, finished, running, thematic } from "./fates";

/** A campaign of the demonstration and how its units fare in it. */
export type CampaignPlan = {
  row: Omit<CampaignRow, "id" | "organizationId">;
  documents: readonly Omit<DocumentRow, "id" | "campaignId" | "organizationId" | "position">[];
  speakers: readonly Omit<SpeakerRow, "id" | "campaignId" | "organizationId" | "position">[];
  /** The day of whose headcount, less the exempt, the members were summoned. */
  countedOn: CalendarDate;
  /** First and last day of the units' plans, of their sessions, and of their reports. */
  plans: Span;
  sessions: Span;
  reports: Span;
  modes: readonly [StudyMode, ...StudyMode[]];
  fateOf: (unitCode: string) => Fate;
};

export type Span = readonly [from: CalendarDate, until: CalendarDate];

export const campaignPlans: readonly CampaignPlan[] = [
  {
    row: {
      title: "Học tập, quán triệt nghị quyết đại hội đảng bộ các cấp, nhiệm kỳ 2020–2025",
      planNumber: "08-KH/ĐUK",
      planOn: "2020-11-10",
      startsOn: "2020-11-16",
      endsOn: "2021-01-29",
      reportDueOn: "2021-01-29",
      thresholdPercent: 95,
      audiences: ["MEMBERS", "CADRES", "NON_MEMBER_STAFF", "UNION_MEMBERS"],
      modes: ["IN_PERSON", "ONLINE", "HYBRID"],
      products: ["ESSAY", "ACTION_PROGRAMME"],
      status: "CLOSED",
    },
    speakers: [
      { name: "Vũ Hoài Nam", title: "Trưởng Ban Tuyên giáo Đảng ủy Khối", level: "DISTRICT" },
      { name: "Trịnh Thu Hà", title: "Phó Trưởng Ban Tuyên giáo Thành ủy", level: "PROVINCIAL" },
    ],
    documents: [
      {
        type: "RESOLUTION",
        number: "không số",
        issuedOn: "2020-10-13",
        issuer: "Đại hội đại biểu lần thứ XVII Đảng bộ thành phố Hà Nội",
        abstract: "Nghị quyết Đại hội đại biểu lần thứ XVII Đảng bộ thành phố Hà Nội, nhiệm kỳ 2020–2025",
      },
      {
        type: "RESOLUTION",
        number: "không số",
        issuedOn: "2020-08-28",
        issuer: "Đại hội đại biểu lần thứ XIII Đảng bộ Khối các cơ quan thành phố Hà Nội",
        abstract:
          "Nghị quyết Đại hội đại biểu lần thứ XIII Đảng bộ Khối các cơ quan thành phố Hà Nội, nhiệm kỳ 2020–2025",
      },
    ],
    countedOn: "2021-01-15",
    plans: ["2020-11-17", "2020-12-04"],
    sessions: ["2020-12-02", "2021-01-22"],
    reports: ["2021-01-25", "2021-01-29"],
    modes: ["IN_PERSON", "IN_PERSON", "HYBRID", "ONLINE"],
    fateOf: finished,
  },
  {
    row: {
      title: "Sinh hoạt chuyên đề năm 2021 học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
      planNumber: "14-KH/ĐUK",
      planOn: "2021-02-19",
      startsOn: "2021-02-22",
      endsOn: "2021-11-30",
      reportDueOn: "2021-12-06",
      thresholdPercent: 95,
      audiences: ["MEMBERS"],
      modes: ["CELL_MEETING"],
      products: ["COMMITMENT"],
      status: "OPEN",
    },
    speakers: [],
    documents: [
      {
        type: "DIRECTIVE",
        number: "05-CT/TW",
        issuedOn: "2016-05-15",
        issuer: "Bộ Chính trị",
        abstract: "Đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
      },
    ],
    countedOn: "2021-03-01",
    plans: ["2021-02-23", "2021-03-12"],
    sessions: ["2021-03-02", "2021-03-12"],
    reports: ["2021-03-22", "2021-03-24"],
    modes: ["CELL_MEETING"],
    fateOf: thematic,
  },
  {
    row: {
      title: "Học tập, quán triệt Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng",
      planNumber: "17-KH/ĐUK",
      planOn: "2021-03-10",
      startsOn: "2021-03-10",
      endsOn: "2021-03-19",
      reportDueOn: "2021-03-22",
      thresholdPercent: 95,
      audiences: ["MEMBERS", "CADRES", "NON_MEMBER_STAFF"],
      modes: ["IN_PERSON", "ONLINE", "HYBRID"],
      products: ["ESSAY", "ACTION_PROGRAMME"],
      status: "OPEN",
    },
    speakers: [
      { name: "Đặng Quốc Việt", title: "Báo cáo viên Trung ương", level: "CENTRAL" },
      { name: "Vũ Hoài Nam", title: "Trưởng Ban Tuyên giáo Đảng ủy Khối", level: "DISTRICT" },
    ],
    documents: [
      {
        type: "RESOLUTION",
        number: "không số",
        issuedOn: "2021-02-01",
        issuer: "Đại hội đại biểu toàn quốc lần thứ XIII của Đảng",
        abstract: "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng",
      },
      {
        type: "DIRECTIVE",
        number: "01-CT/TW",
        issuedOn: "2021-03-09",
        issuer: "Bộ Chính trị",
        abstract:
          "Nghiên cứu, học tập, quán triệt, tuyên truyền và triển khai thực hiện Nghị quyết Đại hội XIII của Đảng",
      },
    ],
    countedOn: "2021-03-15",
    plans: ["2021-03-10", "2021-03-12"],
    sessions: ["2021-03-12", "2021-03-17"],
    reports: ["2021-03-18", "2021-03-22"],
    modes: ["ONLINE", "HYBRID", "HYBRID", "IN_PERSON"],
    fateOf: running,
  },
];
