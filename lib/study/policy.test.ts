import { describe, expect, test } from "vitest";
import type { Role } from "@/lib/access/permissions";
import {
  campaignLock,
  canJudgeReports,
  canKeepCampaigns,
  canKeepUnit,
  canSeeCampaign,
  documentsLock,
  entryLock,
  judgementLock,
  stepLock,
} from "./policy";
import { unitSteps } from "./status";
import { type CampaignStatus, type StudyStatus, studyStatuses } from "./terms";

const unit = { organizationId: "own" };

test.each<[Role, string, boolean, boolean, boolean]>([
  ["LEADER", "bloc", false, false, false],
  ["STAFF", "bloc", true, true, true],
  ["SECRETARY", "own", true, false, false],
  ["SECRETARY", "another", false, false, false],
  ["ADMIN", "bloc", false, false, false],
])(
  "%s of %s: keeps the unit %s, judges reports %s, keeps campaigns %s",
  (role, id, keeps, judges, campaigns) => {
    const viewer = { role, organization: { id } };
    expect(canKeepUnit(viewer, unit)).toBe(keeps);
    expect(canJudgeReports(viewer)).toBe(judges);
    expect(canKeepCampaigns(viewer)).toBe(campaigns);
  },
);

test.each<[Role, CampaignStatus, boolean]>([
  ["LEADER", "DRAFT", false],
  ["LEADER", "OPEN", true],
  ["STAFF", "DRAFT", true],
  ["SECRETARY", "DRAFT", false],
  ["SECRETARY", "CLOSED", true],
  ["ADMIN", "OPEN", false],
])("%s sees a campaign that is %s: %s", (role, status, sees) => {
  expect(canSeeCampaign({ role }, { status })).toBe(sees);
});

describe("locks", () => {
  test.each<[StudyStatus, boolean]>([
    ["NOT_STARTED", true],
    ["PLANNED", true],
    ["IN_PROGRESS", true],
    ["STUDIED", true],
    ["RETURNED", true],
    ["REPORTED", false],
    ["CONFIRMED", false],
  ])("numbers of a unit that is %s can be changed: %s", (status, open) => {
    expect(entryLock({ status, campaignStatus: "OPEN" }) === null).toBe(open);
  });

  test("plan and programme stay open after the report", () => {
    expect(documentsLock({ campaignStatus: "OPEN" })).toBeNull();
  });

  test("nothing is changed in a campaign that is not open", () => {
    for (const campaignStatus of ["DRAFT", "CLOSED"] as const) {
      for (const status of studyStatuses) {
        expect(entryLock({ status, campaignStatus })).toBe("study.errors.campaignNotOpen");
        expect(judgementLock({ status, campaignStatus })).toBe("study.errors.campaignNotOpen");
        for (const to of unitSteps) {
          expect(stepLock({ status, campaignStatus }, to)).toBe("study.errors.campaignNotOpen");
        }
      }
      expect(documentsLock({ campaignStatus })).toBe("study.errors.campaignNotOpen");
    }
    expect(campaignLock({ status: "CLOSED" })).toBe("study.errors.campaignClosed");
    expect(campaignLock({ status: "DRAFT" })).toBeNull();
  });

  test("a unit takes its next step and no other", () => {
    const allowed = studyStatuses.flatMap((status) =>
      unitSteps
        .filter((to) => stepLock({ status, campaignStatus: "OPEN" }, to) === null)
        .map((to) => `${status} → ${to}`),
    );
    expect(allowed).toEqual([
      "NOT_STARTED → PLANNED",
      "PLANNED → IN_PROGRESS",
      "IN_PROGRESS → STUDIED",
      "STUDIED → REPORTED",
      "RETURNED → REPORTED",
    ]);
  });

  test("only a report that waits is judged", () => {
    const judged = studyStatuses.filter(
      (status) => judgementLock({ status, campaignStatus: "OPEN" }) === null,
    );
    expect(judged).toEqual(["REPORTED"]);
  });
});
