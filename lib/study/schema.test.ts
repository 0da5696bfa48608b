import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isMessageKey } from "@/lib/i18n/message-key";
import { audienceNumbers } from "./audience-numbers";
import { type AudienceText, audienceTexts, numberFields } from "./audience-rows";
import { createCampaignInput, recordSessionInput, unitDocumentsInput } from "./schema";
import { studyAudiences } from "./terms";

const id = "01969d6e-8f5b-7000-8000-000000000001";

const row = (summoned: string, present: string, excused = "", unexcused = "", madeUp = ""): AudienceText => ({
  summoned,
  present,
  excused,
  unexcused,
  madeUp,
});

const session = {
  unit: { id, version: 1 },
  heldOn: "20/3/2021",
  mode: "IN_PERSON",
  place: " Hội trường  tầng 2 ",
  speakerName: "",
  speakerTitle: "",
  summoned: "1.204",
  present: "1 200",
  numbers: { MEMBERS: row("126", "120", "4", "2", "3") },
} as const;

describe("recordSessionInput", () => {
  test("reads what people type", () => {
    expect(recordSessionInput.parse(session)).toEqual({
      ...session,
      heldOn: "2021-03-20",
      kind: "FIRST_ROUND",
      place: "Hội trường tầng 2",
      speakerName: null,
      speakerTitle: null,
      summoned: 1_204,
      present: 1_200,
      numbers: [{ audience: "MEMBERS", summoned: 126, present: 120, excused: 4, unexcused: 2, madeUp: 3 }],
    });
  });

  test.each<[string, object, Record<string, string>]>([
    ["no day", { heldOn: " " }, { heldOn: "study.errors.heldOnRequired" }],
    ["a day that does not exist", { heldOn: "31/02/2021" }, { heldOn: "study.errors.badDate" }],
    ["no place", { place: "\u200b" }, { place: "study.errors.placeRequired" }],
    ["words for a number", { present: "đủ" }, { present: "study.errors.badCount" }],
    ["more present than summoned", { present: "1.205" }, { present: "study.errors.presentAboveSummoned" }],
  ])("refuses %s", (_, change, expected) => {
    expect(problems(recordSessionInput.safeParse({ ...session, ...change }))).toEqual(expected);
  });

  test("takes no field it does not know", () => {
    expect(recordSessionInput.safeParse({ ...session, organizationId: id }).success).toBe(false);
    expect(recordSessionInput.safeParse({ ...session, numbers: { OTHERS: row("1", "1") } }).success).toBe(
      false,
    );
  });
});

describe("audienceNumbers", () => {
  const members = row("126", "120");
  test.each<[string, Record<string, AudienceText>, Record<string, string>]>([
    ["members are needed", {}, { "MEMBERS.summoned": "study.errors.membersRequired" }],
    ["members left blank", { MEMBERS: row("", "") }, { "MEMBERS.summoned": "study.errors.membersRequired" }],
    ["nobody summoned", { MEMBERS: row("0", "0") }, { "MEMBERS.summoned": "study.errors.membersRequired" }],
    [
      "summoned without present",
      { MEMBERS: row("126", "") },
      { "MEMBERS.present": "study.errors.presentRequired" },
    ],
    [
      "present without summoned",
      { MEMBERS: row("", "9") },
      { "MEMBERS.summoned": "study.errors.summonedRequired" },
    ],
    [
      "present above summoned",
      { MEMBERS: row("126", "127") },
      { "MEMBERS.present": "study.errors.presentAboveSummoned" },
    ],
    [
      "too many excused",
      { MEMBERS: row("126", "120", "7") },
      { "MEMBERS.excused": "study.errors.absentAboveMissing" },
    ],
    [
      "too many absent together",
      { MEMBERS: row("126", "120", "4", "3") },
      { "MEMBERS.unexcused": "study.errors.absentAboveMissing" },
    ],
    [
      "more made up than absent",
      { MEMBERS: row("126", "120", "", "", "7") },
      { "MEMBERS.madeUp": "study.errors.madeUpAboveAbsent" },
    ],
    [
      "cadres beyond the members",
      { MEMBERS: members, CADRES: row("127", "10") },
      { "CADRES.summoned": "study.errors.cadresAboveMembers" },
    ],
    ["other audiences may be larger", { MEMBERS: members, UNION_MEMBERS: row("900", "880") }, {}],
    ["a blank row is not entered", { MEMBERS: members, RETIRED: row("", "") }, {}],
  ])("%s", (_, numbers, expected) => {
    expect(problems(audienceNumbers.safeParse(numbers))).toEqual(expected);
  });

  test("whatever passes has no rate above 100 % and is read back from the form unchanged", () => {
    const count = fc.nat(40).map(String);
    const text = fc.record({
      summoned: count,
      present: count,
      excused: count,
      unexcused: count,
      madeUp: count,
    });
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...studyAudiences), text), (given) => {
        const parsed = audienceNumbers.safeParse({ MEMBERS: row("40", "20"), ...given });
        fc.pre(parsed.success);
        for (const entry of parsed.data) {
          for (const field of numberFields) expect(entry[field]).toBeGreaterThanOrEqual(0);
          expect(entry.present + entry.excused + entry.unexcused).toBeLessThanOrEqual(entry.summoned);
          expect(entry.present + entry.madeUp).toBeLessThanOrEqual(entry.summoned);
        }
        expect(audienceNumbers.parse(audienceTexts(studyAudiences, parsed.data))).toEqual(parsed.data);
      }),
    );
  });
});

test.each<[string, object, Record<string, string>]>([
  ["nothing written", {}, {}],
  ["number and date", { planNumber: "15-KH/ĐU", planOn: "1/3/2021" }, {}],
  ["products", { essays: "1.204", commitments: "0" }, {}],
  ["products that are no number", { essays: "nhiều" }, { essays: "study.errors.badCount" }],
  ["a number alone", { planNumber: "15-KH/ĐU" }, { planOn: "study.errors.dateNeeded" }],
  ["a date alone", { programmeOn: "1/3/2021" }, { programmeNumber: "study.errors.numberNeeded" }],
])("unit documents: %s", (_, change, expected) => {
  const blank = {
    id,
    version: 1,
    planNumber: "",
    planOn: "",
    programmeNumber: "",
    programmeOn: "",
    essays: "",
    commitments: "",
  };
  expect(problems(unitDocumentsInput.safeParse({ ...blank, ...change }))).toEqual(expected);
});

describe("createCampaignInput", () => {
  const document = {
    type: "RESOLUTION",
    number: "01-NQ/TW",
    issuedOn: "25/01/2021",
    issuer: "Ban Chấp hành Trung ương",
    abstract: "Nghị quyết Đại hội",
  } as const;
  const campaign = {
    title: "Học tập Nghị quyết",
    planNumber: "",
    planOn: "",
    startsOn: "1/3/2021",
    endsOn: "20/3/2021",
    reportDueOn: "25/3/2021",
    thresholdPercent: 95.5,
    audiences: { CADRES: true, NON_MEMBER_STAFF: false, UNION_MEMBERS: true, RETIRED: false },
    modes: { IN_PERSON: true, ONLINE: false, HYBRID: true, SELF_STUDY: false, CELL_MEETING: false },
    products: { ESSAY: false, ACTION_PROGRAMME: true, COMMITMENT: true },
    speakers: [{ name: " Lê  An ", title: "", level: "BASE" as const }],
    documents: [document],
  };

  test("summons the members whatever is ticked", () => {
    expect(createCampaignInput.parse(campaign)).toMatchObject({
      audiences: ["MEMBERS", "CADRES", "UNION_MEMBERS"],
      modes: ["IN_PERSON", "HYBRID"],
      products: ["ACTION_PROGRAMME", "COMMITMENT"],
      speakers: [{ name: "Lê An", title: null, level: "BASE" }],
      startsOn: "2021-03-01",
    });
  });

  test.each<[string, object, Record<string, string>]>([
    ["ends before it starts", { endsOn: "28/02/2021" }, { endsOn: "study.errors.endsBeforeStart" }],
    [
      "reports due before the start",
      { reportDueOn: "28/02/2021" },
      { reportDueOn: "study.errors.dueBeforeStart" },
    ],
    ["no threshold", { thresholdPercent: null }, { thresholdPercent: "study.errors.thresholdRange" }],
    ["a threshold of zero", { thresholdPercent: 0 }, { thresholdPercent: "study.errors.thresholdRange" }],
    ["above 100", { thresholdPercent: 100.1 }, { thresholdPercent: "study.errors.thresholdRange" }],
    ["two decimals", { thresholdPercent: 95.25 }, { thresholdPercent: "study.errors.thresholdRange" }],
    ["nothing to study", { documents: [] }, { documents: "study.errors.documentsRequired" }],
    [
      "a speaker without name",
      { speakers: [{ name: " ", title: "Bí thư", level: "BASE" }] },
      { "speakers.0.name": "study.errors.speakerNameRequired" },
    ],
    [
      "a document without number",
      { documents: [{ ...document, number: "" }] },
      { "documents.0.number": "study.errors.documentNumberRequired" },
    ],
  ])("refuses: %s", (_, change, expected) => {
    expect(problems(createCampaignInput.safeParse({ ...campaign, ...change }))).toEqual(expected);
  });
});

type Answer = {
  success: boolean;
  error?: { issues: readonly { path: PropertyKey[]; message: string }[] } | undefined;
};

/** Each field's first sentence, all of them from the catalogue. */
function problems({ error }: Answer): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { path, message } of error?.issues ?? []) {
    expect(isMessageKey(message), message).toBe(true);
    found[path.join(".")] ??= message;
  }
  return found;
}
