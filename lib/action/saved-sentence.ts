import type { LastChange } from "@/lib/audit/last-change";
import { formatClockTime } from "@/lib/i18n/format-time";
import type { MessageKey } from "@/lib/i18n/message-key";

type Sentence = [key: MessageKey, params: Record<string, string>];

/** Who saved and when, as a sentence of the catalogue and what it is filled with. "Today" is the office's day, not the server's. */
export function savedSentence({ at, name, role, unit, isOwn }: LastChange, now: Date): Sentence {
  const [time = "", date = ""] = formatClockTime(at, { withDate: true }).split(" ");
  const isToday = formatClockTime(now, { withDate: true }).endsWith(date);
  const key = isOwn ? "errors.savedByMe" : "errors.savedBy";
  return [isToday ? `${key}Today` : key, { name, role, unit, time, date }];
}
