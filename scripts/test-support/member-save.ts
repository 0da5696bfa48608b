import { randomUUID } from "node:crypto";
import type { Browser } from "@playwright/test";
import * as z from "zod";
import { type Captured, captureRequest, isAction } from "../bench/captured-requests";
import type { FaultSite } from "./fault-site";

export type MemberSave = {
  /** Members whose form can be sent; nobody else writes to them. */
  targets: readonly { id: string; version: number }[];
  /** The form of one member as the browser sends it, over a version and under a key of its own. */
  call(target: { id: string }, version: number, form?: { key?: string; nativePlace?: string }): Captured;
};

const body = z.tuple([z.record(z.string(), z.unknown()), z.string()]);

/** The form of a member, sent once in Chromium by the bloc's staff, to be sent again for other members and versions. */
export async function captureMemberSave(
  browser: Browser,
  site: FaultSite,
  origin: string,
  cookie: string,
  count: number,
): Promise<MemberSave> {
  const rows = await site.query<{ id: string; version: number; cardNumber: string; recordNumber: string }>(
    `SELECT id, version, card_number AS "cardNumber", record_number AS "recordNumber" FROM member
     WHERE left_on IS NULL AND card_number IS NOT NULL ORDER BY sort_key DESC LIMIT $1`,
    [count + 1],
  );
  const [first, ...targets] = rows;
  const sample = await captureRequest(browser, origin, cookie, `/members/${first?.id}/edit`, {
    isIt: isAction,
    act: (page) => page.locator("form button[type=submit]").first().click(),
  });
  const [input] = body.parse(JSON.parse(sample.body));
  const numbers = new Map(
    targets.map(({ id, cardNumber, recordNumber }) => [id, { cardNumber, recordNumber }]),
  );
  return {
    targets,
    call: ({ id }, version, { key = randomUUID(), nativePlace } = {}) => {
      const changed = { ...input, ...numbers.get(id), id, version, ...(nativePlace && { nativePlace }) };
      return {
        ...sample,
        headers: { ...sample.headers, cookie, origin },
        body: JSON.stringify([changed, key]),
      };
    },
  };
}
