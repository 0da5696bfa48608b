import type { Role } from "@/lib/access/permissions";
import type { Sex } from "@/lib/members/code-lists";
import { organizationSearchKey } from "@/lib/organizations/organization-search-key";
import { businessOn } from "./demo-dates";
import type {
  CampaignRow,
  DemoRows,
  DocumentRow,
  InstallationRow,
  OfficerPosition,
  OfficerRow,
  OrganizationRow,
  SpeakerRow,
} from "./demo-rows";
import { drawName } from "./people/person-name";
import { createRandom } from "./random/create-random";
import { createUuids } from "./random/uuids";
import { type CampaignPlan, campaignPlans } from "./study/campaign-plans";
import type { Speaker } from "./study/sessions";

export type Bloc = {
  id: string;
  campaigns: readonly { id: string; plan: CampaignPlan }[];
  /** Leaders of the bloc, who speak at units. */
  speakers: readonly Speaker[];
  rows: Partial<DemoRows>;
};

/** What belongs to the bloc itself: its names and clock, its committee, accounts and campaigns. */
export function generateBloc(): Bloc {
  const random = createRandom("bloc");
  const nextId = createUuids(0, random);
  const organizationId = nextId();
  const campaigns = campaignPlans.map((plan) => ({ id: nextId(), plan }));
  const leaders = committee.map(({ position, title, sex }) => ({
    position,
    title,
    name: drawName(random, "kinh", sex, "1970-01-01"),
  }));
  return {
    id: organizationId,
    campaigns,
    speakers: leaders,
    rows: {
      installation: [installation],
      organization: [{ id: organizationId, ...organization }],
      organization_officer: leaders.map(
        ({ position, name }): OfficerRow => ({
          id: nextId(),
          organizationId,
          memberId: null,
          fullName: name,
          position,
          ...term,
        }),
      ),
      account: roleAccounts.map(({ username, role, sex }) => ({
        id: nextId(),
        organizationId,
        username,
        displayName:
          role === "LEADER" && leaders[0] ? leaders[0].name : drawName(random, "kinh", sex, "1984-01-01"),
        role,
      })),
      study_campaign: campaigns.map(({ id, plan }): CampaignRow => ({ id, organizationId, ...plan.row })),
      study_document: campaigns.flatMap(({ id: campaignId, plan }) =>
        plan.documents.map(
          (document, index): DocumentRow => ({
            id: nextId(),
            campaignId,
            organizationId,
            ...document,
            position: index + 1,
          }),
        ),
      ),
      study_speaker: campaigns.flatMap(({ id: campaignId, plan }) =>
        plan.speakers.map(
          (speaker, index): SpeakerRow => ({
            id: nextId(),
            campaignId,
            organizationId,
            ...speaker,
            position: index + 1,
          }),
        ),
      ),
    },
  };
}

const bodyName = "Đảng bộ Khối các cơ quan thành phố Hà Nội";

const installation: InstallationRow = {
  id: 1,
  bodyName,
  committeeName: "Đảng ủy Khối các cơ quan thành phố Hà Nội",
  parentName: "Đảng bộ thành phố Hà Nội",
  place: "Hà Nội",
  businessOn,
  isDemo: true,
};

const names = { code: "DUK", name: bodyName, shortName: "Đảng bộ Khối", aliases: ["Đảng ủy Khối"] };

const organization: Omit<OrganizationRow, "id"> = {
  parentId: null,
  kind: "BLOC",
  typeCode: null,
  ...names,
  searchKey: organizationSearchKey(names),
  position: 0,
  validFrom: "2008-08-01",
};

const term = { term: "2020–2025", electedOn: "2020-08-28", approvedOn: "2020-09-11", startsOn: "2020-08-28" };

const committee: readonly { position: OfficerPosition; title: string; sex: Sex }[] = [
  { position: "SECRETARY", title: "Bí thư Đảng ủy Khối", sex: "MALE" },
  { position: "PERMANENT_DEPUTY_SECRETARY", title: "Phó Bí thư Thường trực Đảng ủy Khối", sex: "FEMALE" },
  { position: "DEPUTY_SECRETARY", title: "Phó Bí thư Đảng ủy Khối", sex: "MALE" },
  { position: "STANDING_MEMBER", title: "Trưởng Ban Tuyên giáo Đảng ủy Khối", sex: "FEMALE" },
  { position: "STANDING_MEMBER", title: "Trưởng Ban Tổ chức Đảng ủy Khối", sex: "MALE" },
];

const roleAccounts: readonly { username: string; role: Role; sex: Sex }[] = [
  { username: "lanhdao", role: "LEADER", sex: "MALE" },
  { username: "vanphong", role: "STAFF", sex: "FEMALE" },
  { username: "quantri", role: "ADMIN", sex: "MALE" },
];
