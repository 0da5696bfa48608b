import type { MemberRecord } from "./member-record";

/** A member of the register an import may mean: everything a file could change, and the version seen. */
export type ExistingMember = {
  readonly id: string;
  readonly version: number;
  readonly cellName: string;
  /** Why the file may not speak for this member: no longer on the list, or on the list of another unit. */
  readonly beyond: "LEFT_THE_LIST" | "IN_OTHER_UNIT" | null;
  readonly record: MemberRecord;
};
