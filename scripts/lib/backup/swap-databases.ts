import pg from "pg";
import { Sentence } from "../sentence";

/**
 * Gives the database `next` the name of `current`, which gets the name `former`: both in one transaction, so that there is
 * always one of that name. Refused while anybody is connected to either.
 */
export async function swapDatabases(
  admin: pg.Client,
  { current, next, former }: { current: string; next: string; former: string },
): Promise<void> {
  const rename = (from: string, to: string) =>
    admin.query(`ALTER DATABASE ${admin.escapeIdentifier(from)} RENAME TO ${admin.escapeIdentifier(to)}`);
  try {
    await admin.query("BEGIN");
    await rename(current, former);
    await rename(next, current);
    await admin.query("COMMIT");
  } catch (error) {
    await admin.query("ROLLBACK");
    throw swapSentence(error, current, admin.user ?? "");
  }
}

function swapSentence(error: unknown, current: string, user: string): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  if (error.code === "55006") {
    return new Sentence(
      `Somebody is connected to the database ${current} (${error.detail ?? "a session is open"}): stop the site on every machine and restore again. Nothing was changed.`,
      { cause: error },
    );
  }
  if (error.code === "42501") {
    return new Sentence(
      `The user ${user} may not rename the database ${current}: run "ALTER DATABASE ${current} OWNER TO ${user}" as an administrator. Nothing was changed.`,
      { cause: error },
    );
  }
  return error;
}
