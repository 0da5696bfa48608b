import type pg from "pg";
import { nameSortKey } from "@/lib/text/name-sort-key";
import { searchKey } from "@/lib/text/search-key";

type List = {
  cellId: string;
  members: number;
  /** First day on the list of the first member; the next ones come a month apart, round and round through two years. */
  from?: string;
};

const fullName = "Nguyễn Thị Ánh";

/**
 * Members on many lists in one statement. Most were there when the register opened; every fourth came a month after the one
 * before, and every ninth died some months later.
 */
export async function fillLists(db: Pick<pg.Pool, "query">, lists: readonly List[]): Promise<void> {
  await db.query(
    `WITH list AS (
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS l ("cellId" uuid, members int, "from" date)
     ), drawn AS (
       SELECT gen_random_uuid() AS id, "cellId" AS cell, n,
              CASE WHEN "from" IS NOT NULL AND n % 4 = 0 THEN ("from" + (n % 24) * interval '1 month')::date ELSE date '2015-01-01' END AS came
       FROM list CROSS JOIN generate_series(1, members) AS n
     ), person AS (
       INSERT INTO member (id, organization_id, full_name, search_key, sort_key, sex, born_on, ethnicity_code, admitted_on, official_on)
       SELECT id, cell, $2, $3, $4, 'FEMALE', '1980-04-20', 'kinh', '2010-05-19', CASE WHEN n % 10 > 0 THEN date '2011-05-19' END
       FROM drawn
     )
     INSERT INTO member_event (id, member_id, organization_id, kind, effective_on, official_on)
     SELECT gen_random_uuid(), id, cell, kind::member_event_kind, on_, official FROM (
       SELECT id, cell, 'OPENING' AS kind, came AS on_, CASE WHEN n % 10 > 0 THEN date '2011-05-19' END AS official, 0 AS part FROM drawn
       UNION ALL
       SELECT id, cell, 'DEATH', (came + interval '5 months')::date, NULL, 1 FROM drawn, list
       WHERE list."cellId" = cell AND list."from" IS NOT NULL AND n % 9 = 0 AND came + interval '5 months' < date '2021-02-01'
     ) AS event ORDER BY id, part`,
    [JSON.stringify(lists), fullName, searchKey(fullName), nameSortKey(fullName)],
  );
}
