import "server-only";
import { writeAudit } from "@/lib/audit/write-audit";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import { isBase } from "@/lib/organizations/kinds";
import { readNodes } from "@/lib/organizations/queries/read-nodes";
import { exportHead } from "../export-head";
import type { Words } from "../words";
import { openRegister, type Register } from "./open-register";
import type { RegisterColumn } from "./register-columns";
import { type RegisterSection, sectionsOf } from "./register-sections";

/** Beyond it a page of the browser is of no use to anybody: some 120 sheets of paper. */
const longestPrint = 1500;

/** The register as a page to print, or the units to choose from where it is too long for one. */
export type RegisterPage = Pick<Register, "frame" | "total" | "asOf"> &
  (
    | { sections: RegisterSection[]; columns: Pick<RegisterColumn, "header" | "width">[]; facts: string[] }
    | { units: { code: string; name: string }[] }
  );

export function getRegister(viewer: Viewer, params: URLSearchParams, words: Words): Promise<RegisterPage> {
  return withScope(viewer, async (db) => {
    const register = await openRegister(db, viewer, params, words);
    const { frame, total, asOf, columns, filters } = register;
    if (total > longestPrint) {
      const units = (await readNodes(db, viewer, { on: asOf })).filter(
        ({ kind }) => viewer.role === "SECRETARY" || isBase(kind),
      );
      return { frame, total, asOf, units: units.map(({ code, name }) => ({ code, name })) };
    }
    const sections = await sectionsOf(register);
    await writeAudit(db, viewer, {
      action: "register.print",
      outcome: "SEEN",
      subject: viewer.organization.id,
      organizationId: viewer.organization.id,
      changedFields: [`rows=${total}`, ...filters.map(({ name }) => name)],
    });
    const { facts } = exportHead(register, viewer, new Date(), words);
    return {
      frame,
      total,
      asOf,
      sections,
      columns: columns.map(({ header, width }) => ({ header, width })),
      facts,
    };
  });
}
