import pg from "pg";
import { expect, it } from "vitest";
import { testDatabase } from "@/prisma/factories/test-database";

/**
 * The tables from which the application may still delete rows, and why that loses nothing. Whatever a person deletes as a
 * thing of its own goes through app.move_to_trash; a member's events are taken back by another event.
 */
const deletable: Readonly<Record<string, string>> = {
  default_view: "which view is the default: a setting, set again with one press",
  import_batch: "a preview that was never confirmed; by design forgotten after a day",
  import_row: "a preview read anew with other columns",
  organization_name: "made by an act on organisations, gone with its undoing; the act stands as undone",
  organization_succession: "as organization_name",
  study_attendance: "numbers of a form, written anew with each saving; the trail has what they were",
  study_document: "lines of the campaign's form, written anew with each saving; the trail has what they were",
  study_roll_entry: "a name that a corrected roll no longer calls; the trail has what it said",
  study_speaker: "as study_document",
  study_summons: "a list changes by its own act, which takes the person in again",
};

it("the application may delete from a known few tables, each for a reason", async () => {
  const client = new pg.Client({ connectionString: (await testDatabase()).ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(`
    SELECT table_name AS name FROM information_schema.table_privileges
    WHERE grantee = 'so_khoi_app' AND privilege_type IN ('DELETE', 'TRUNCATE') ORDER BY 1`);
  await client.end();
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(deletable));
});
