import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ViewList } from "@/lib/views/view-list";

/** The tables whose rows a person can delete. */
export type TrashRegister = "study_session" | "saved_view";

type Deleted = { id: string; deletedAt: Date; deletedBy: string };

/** Something in the trash, with as much of it as tells what it was and where. */
export type TrashItem = Deleted &
  (
    | {
        register: "study_session";
        heldOn: CalendarDate;
        place: string;
        /** People whom the roll had called. */
        called: number;
        unit: { code: string; name: string };
        campaign: { id: string; title: string };
      }
    | { register: "saved_view"; name: string; list: ViewList }
  );

export const trashHref = "/trash";

/** The word of an address that names what was deleted a moment ago, so that the page can offer to put it back. */
export const trashedWord = "trashed";
