import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { DatePrecision } from "@/lib/dates/partial-date";
import type { CounterpartPlace } from "@/lib/ledger/event-kinds";
import type { SeenKind } from "@/lib/ledger/withheld-kinds";
import type { BalanceLine } from "./lines";
import type { Period } from "./period";
import type { BalanceScope } from "./scope";

/** Somebody a line counts: who, and the event by which. On the lists A and D it is the one that put the person on the list. */
export type PersonBehind = {
  eventId: string;
  /** Null where the record is another unit's by now; name and birth are then what this unit kept. */
  memberId: string | null;
  name: string | null;
  bornOn: CalendarDate | null;
  bornPrecision: DatePrecision | null;
  admittedOn: CalendarDate | null;
  unit: string;
  /** Null where the base organisation is itself the cell. */
  cell: string | null;
  kind: SeenKind;
  effectiveOn: CalendarDate;
  decisionNumber: string | null;
  decisionOn: CalendarDate | null;
  /** The other end of a move, as far as it is known and the viewer's to see. */
  otherEnd: string | null;
  otherPlace: CounterpartPlace | null;
  /** The other end is an organisation of the register. */
  isFromRegister: boolean;
  inTransit: boolean;
};

export type PeopleBehind = {
  scope: BalanceScope;
  /** The part whose line it is; null for the whole. */
  part: { code: string; name: string } | null;
  period: Period;
  line: BalanceLine;
  total: number;
  page: number;
  rows: readonly PersonBehind[];
};
