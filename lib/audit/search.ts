import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsStringLiteral,
} from "nuqs/server";
import { defaultPageSize, pageSizes } from "@/components/data-table/page-sizes";
import { organizationCode } from "@/lib/address-words";
import { auditKinds, auditPeriods } from "./audit-kinds";
import { auditOutcomes } from "./audit-line";

const uuid = createParser({
  parse: (text: string) => (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : null),
  serialize: (id: string) => id,
});

const parsers = {
  account: uuid,
  kind: parseAsStringLiteral(auditKinds),
  unit: organizationCode,
  outcome: parseAsStringLiteral(auditOutcomes),
  period: parseAsStringLiteral(auditPeriods),
  /** The person or other record it is about. */
  about: uuid,
  page: parseAsInteger.withDefault(1),
  size: parseAsInteger.withDefault(defaultPageSize),
};

/** The trail as its address says it; whatever is not one of the closed words counts as not said. */
export type AuditSearch = inferParserType<typeof parsers>;

const load = createLoader(parsers);

export async function auditSearch(
  params: URLSearchParams | Promise<Record<string, string | string[] | undefined>>,
): Promise<AuditSearch> {
  const search = load(params instanceof URLSearchParams ? params : await params);
  return {
    ...search,
    page: Math.max(1, search.page),
    size: pageSizes.find((known) => known === search.size) ?? defaultPageSize,
  };
}

/** The address of the trail, narrowed. */
export function auditHref(search: Partial<AuditSearch>): string {
  return serialize("/administration/audit", search);
}

const serialize = createSerializer(parsers);
