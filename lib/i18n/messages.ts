import type { Locale } from "./locale";
import { englishMessages } from "./messages-en";
import { vietnameseMessages } from "./messages-vi";

/** Vietnamese is the reference: its keys are the type of every catalogue. */
export type Messages = typeof vietnameseMessages;

export const catalogues: Record<Locale, Messages> = { vi: vietnameseMessages, en: englishMessages };
