import type { Balance } from "@/lib/balance/balance";
import type { Overview } from "@/lib/statistics/homes";

/** What a meeting of the committee looks at: the very figures of Tổng quan, and the year's balance up to the day. */
export type Meeting = { overview: Overview; balance: Balance | null };
