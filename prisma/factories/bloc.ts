import { randomUUID } from "node:crypto";
import type { Owner } from "./owner";

/** "Today" wherever a test has a bloc. */
export const testToday = "2021-03-25";

/** The one bloc of a database, with the installation's names and clock; made by whoever asks first. */
export async function ensureBloc(db: Owner): Promise<{ id: string }> {
  await db.query(
    `INSERT INTO installation (body_name, committee_name, parent_name, place, business_on)
     VALUES ('Đảng bộ Khối các cơ quan', 'Đảng ủy Khối các cơ quan', 'Đảng bộ thành phố', 'Hà Nội', $1)
     ON CONFLICT (id) DO UPDATE SET business_on = excluded.business_on`,
    [testToday],
  );
  await db.query(
    `INSERT INTO organization (id, kind, code, name, short_name, search_key)
     VALUES ($1, 'BLOC', 'KHOI', 'Đảng bộ Khối các cơ quan', 'Đảng bộ Khối', 'dang bo khoi cac co quan khoi')
     ON CONFLICT DO NOTHING`,
    [randomUUID()],
  );
  const { rows } = await db.query<{ id: string }>("SELECT id FROM organization WHERE kind = 'BLOC'");
  const [bloc] = rows;
  if (!bloc) throw new Error("The bloc was not made");
  return bloc;
}
