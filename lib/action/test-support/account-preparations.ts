import { Secret, TOTP } from "otpauth";
import { hashPassword } from "@/lib/auth/password";
import { newRecoveryCodes } from "@/lib/auth/recovery-code";
import { newFactorSecret } from "@/lib/auth/totp";
import type { Viewer } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/dates/partial-date";
import { makeAccount, makeSession } from "@/prisma/factories/account";
import { testToday } from "@/prisma/factories/bloc";
import { makeUnit } from "@/prisma/factories/organization";
import type { Owner } from "@/prisma/factories/owner";
import { browseAs } from "./browser";
import { idOf, type Prepare } from "./preparation";

const present = "con mèo leo cây cau";

/** Somebody with a password, signed in here and in another browser. */
async function withPassword(db: Owner): Promise<{ as: Viewer; elsewhere: Viewer }> {
  const account = await makeAccount(db, { passwordHash: await hashPassword(present) });
  const elsewhere = await makeSession(db, account);
  await browseAs(db, account);
  return { as: await makeSession(db, account), elsewhere };
}

function enrolment() {
  const secret = newFactorSecret();
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  return { secret, code, recoveryCodes: newRecoveryCodes() };
}

/** A secretary at the browser, and who may be the deputy. */
async function withDeputy(db: Owner) {
  const unit = await makeUnit(db);
  const secretary = await makeAccount(db, { role: "SECRETARY", organizationId: unit.base.id });
  const deputy = await makeAccount(db, { passwordHash: await hashPassword(present) });
  await browseAs(db, secretary);
  const input = {
    principalId: secretary.id,
    deputy: deputy.username,
    fromOn: formatDate(testToday),
    untilOn: formatDate(testToday),
    reason: "Nghỉ phép",
  };
  return { as: await makeSession(db, secretary), deputy, input };
}

export const accountPreparations: Readonly<Record<string, Prepare>> = {
  "password.change": async (db) => {
    const { as } = await withPassword(db);
    const password = "trời hôm nay xanh thế";
    return { as, input: { present, password, repeat: password } };
  },
  "identity.confirm": async (db) => ({ as: (await withPassword(db)).as, input: { present } }),
  "session.end": async (db) => {
    const { as, elsewhere } = await withPassword(db);
    const { rows } = await db.query<{ id: string }>("SELECT id FROM auth_session WHERE token_hash = $1", [
      elsewhere.sessionHash,
    ]);
    return { as, input: { id: rows[0]?.id } };
  },
  "delegation.grant": async (db) => {
    const { as, input } = await withDeputy(db);
    return { as, input };
  },
  "delegation.revoke": async (db, done) => {
    const { as, input } = await withDeputy(db);
    return { as, input: { id: idOf(await done("delegation.grant", input)), version: 1 } };
  },
  "delegation.start": async (db, done) => {
    const { deputy, input } = await withDeputy(db);
    const id = idOf(await done("delegation.grant", input));
    await browseAs(db, deputy);
    return { as: await makeSession(db, deputy), input: { id } };
  },
  "delegation.stop": async (db) => ({ as: (await withPassword(db)).as, input: {} }),
  "factor.enrol": async (db) => ({ as: (await withPassword(db)).as, input: enrolment() }),
  "factor.renewCodes": async (db, done) => {
    const { as } = await withPassword(db);
    await done("factor.enrol", enrolment());
    return { as, input: { recoveryCodes: newRecoveryCodes() } };
  },
  "factor.remove": async (db, done) => {
    const { as } = await withPassword(db);
    await done("factor.enrol", enrolment());
    return { as, input: {} };
  },
};
