import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { DatePrecision } from "@/lib/dates/partial-date";
import type { Sex } from "@/lib/members/code-lists";

export type TransferStatus = "SENT" | "ACCEPTED" | "REFUSED" | "RECALLED";

/** A line of the register: of the person what the introduction paper says, for both ends alike. */
export type TransferRow = {
  id: string;
  version: number;
  status: TransferStatus;
  memberId: string;
  /** Whether the member's page opens to the viewer. */
  isMemberOpen: boolean;
  fullName: string;
  sex: Sex;
  bornOn: CalendarDate;
  bornPrecision: DatePrecision;
  cardNumber: string | null;
  recordNumber: string | null;
  admittedOn: CalendarDate;
  officialOn: CalendarDate | null;
  /** The sending cell and its base organisation; the receiving base organisation, and the cell once accepted. */
  fromCell: string;
  fromBase: string;
  fromBaseId: string;
  toBase: string;
  toId: string;
  receivedBy: string | null;
  paperNumber: string;
  paperOn: CalendarDate;
  sentOn: CalendarDate;
  reason: string | null;
  settledOn: CalendarDate | null;
  refusalReason: string | null;
};

/** In: waiting for the viewer to answer. Out: waiting for the others. Settled: both ways, answered or recalled. */
const transferTabs = ["in", "out", "settled"] as const;
export type TransferTab = (typeof transferTabs)[number];

export const settledPageSize = 50;

export type TransferList = {
  rows: TransferRow[];
  /** How many each tab holds. */
  counts: Readonly<Record<TransferTab, number>>;
};

/** What of the handshakes a secretary is told without asking. */
export type TransferNews = {
  /** Sent here, waiting for the own answer. */
  waiting: number;
  /** Sent from here, refused in the last two weeks, and not sent again since. */
  refused: number;
};

export function isTransferTab(word: unknown): word is TransferTab {
  return transferTabs.some((tab) => tab === word);
}

export const transfersHref = (tab: TransferTab = "in") =>
  tab === "in" ? "/members/transfers" : `/members/transfers?tab=${tab}`;
export const transferHref = (id: string) => `/members/transfers/${id}`;
