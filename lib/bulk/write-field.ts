import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { BulkField } from "./bulk-fields";

const { sql } = Prisma;

/** The column of a field set to a text, as the SET of an UPDATE of `member`. */
export function setField(field: BulkField, text: Prisma.Sql): Prisma.Sql {
  switch (field) {
    case "occupationGroup":
      return sql`occupation_group = (${text})::occupation_group`;
    case "jobTitle":
      return sql`job_title = ${text}`;
    case "generalEducation":
      return sql`general_education = (${text})::general_education`;
    case "professionalLevel":
      return sql`professional_level = (${text})::professional_level`;
    case "politicalTheory":
      return sql`political_theory = (${text})::political_theory_level`;
  }
}
