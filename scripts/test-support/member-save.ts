import type { Browser } from "@playwright/test";
import type { Captured } from "../bench/captured-requests";
import { recordForms } from "../bench/record-forms";
import type { FaultSite } from "./fault-site";

export type MemberSave = {
  /** Members whose form can be sent; nobody else writes to them. */
  targets: readonly { id: string; version: number }[];
  /** The form of one member as the browser sends it, over a version and under a key of its own. */
  call(target: { id: string }, version: number, form?: { key?: string; nativePlace?: string }): Captured;
};

/** The forms of some members as the bloc's staff send them, to be sent again for their next versions. */
export async function captureMemberSave(
  browser: Browser,
  site: FaultSite,
  origin: string,
  cookie: string,
  count: number,
): Promise<MemberSave> {
  const targets = await site.query<{ id: string; version: number }>(
    "SELECT id, version FROM member WHERE left_on IS NULL ORDER BY sort_key DESC LIMIT $1",
    [count],
  );
  const forms = await recordForms(
    browser,
    origin,
    cookie,
    targets.map(({ id }) => editPath(id)),
  );
  return {
    targets,
    call({ id }, version, { key, ...values } = {}) {
      const request = forms.get(editPath(id))?.({ version, ...values }, key);
      if (!request) throw new Error(`the form of ${id} was not captured`);
      return { ...request, headers: { ...request.headers, cookie } };
    },
  };
}

function editPath(memberId: string): string {
  return `/members/${memberId}/edit`;
}
