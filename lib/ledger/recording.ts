import type { CellChoice } from "@/lib/members/member-form";
import type { EventKind } from "./event-kinds";
import type { MemberStanding } from "./member-standing";
import type { RecordableKind } from "./recordable-kinds";
import type { TimelineEvent } from "./timeline";

/** A member as the form for an event finds the record, and what there is to choose from. */
export type EventStart = {
  memberId: string;
  version: number;
  fullName: string;
  cellName: string;
  /** The cell where the member is or last was, if it still takes members. */
  cellId: string | null;
  cardNumber: string | null;
  member: MemberStanding;
  /** Every cell of the viewer's, and the others of the member's own base organisation. */
  cells: readonly CellChoice[];
  otherCells: readonly CellChoice[];
};

export type Recording = EventStart & {
  possible: readonly RecordableKind[];
  /** Base organisations to which the member can be sent. */
  receivers: readonly CellChoice[];
};

/** The same for correcting an event; `member` is the standing without it. */
export type Correcting = EventStart & { event: TimelineEvent; kind: EventKind | "MOVE" };
