import type * as z from "zod";
import { formatDate } from "@/lib/dates/partial-date";
import type { updateSessionInput } from "./schema";
import type { StudySession } from "./study-unit";

type Session = Pick<
  StudySession,
  | "id"
  | "version"
  | "heldOn"
  | "kind"
  | "mode"
  | "place"
  | "speakerName"
  | "speakerTitle"
  | "summoned"
  | "present"
>;

/** A session as its form holds it. */
export function sessionTexts(session: Session): z.input<typeof updateSessionInput> {
  const { id, version, heldOn, kind, mode, place, speakerName, speakerTitle, summoned, present } = session;
  return {
    id,
    version,
    heldOn: formatDate(heldOn),
    kind,
    mode,
    place,
    speakerName: speakerName ?? "",
    speakerTitle: speakerTitle ?? "",
    summoned: String(summoned),
    present: String(present),
  };
}
