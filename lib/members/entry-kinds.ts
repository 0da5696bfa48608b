import type * as z from "zod";
import type { counterpartPlaces } from "@/lib/ledger/event-kinds";
import type { memberEntry } from "./entry-schema";

/** How a person who is written into the register comes onto the list. */
export const memberEntryKinds = ["ADMISSION", "READMISSION", "TRANSFER_IN", "OPENING"] as const;

export type MemberEntry =
  | { kind: "OPENING" }
  | {
      kind: "ADMISSION" | "READMISSION";
      decisionNumber: string;
      introducers: readonly (string | null)[];
    }
  | {
      kind: "TRANSFER_IN";
      fromPlace: (typeof counterpartPlaces)[number];
      fromName: string;
      paperNumber: string;
      paperOn: string;
      arrivedOn: string;
    };

/** The group as it begins. */
export const noEntry: z.input<typeof memberEntry> = {
  kind: null,
  decisionNumber: "",
  firstIntroducer: "",
  secondIntroducer: "",
  fromPlace: null,
  fromName: "",
  paperNumber: "",
  paperOn: "",
  arrivedOn: "",
};
