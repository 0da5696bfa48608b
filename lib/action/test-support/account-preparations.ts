import { Secret, TOTP } from "otpauth";
import { hashPassword } from "@/lib/auth/password";
import { newRecoveryCodes } from "@/lib/auth/recovery-code";
import { newFactorSecret } from "@/lib/auth/totp";
import type { Viewer } from "@/lib/auth/viewer";
import { makeAccount, makeSession } from "@/prisma/factories/account";
import type { Owner } from "@/prisma/factories/owner";
import { browseAs } from "./browser";
import type { Prepare } from "./preparation";

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
