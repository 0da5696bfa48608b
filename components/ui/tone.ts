/** What a colour says. Red ("bad") is kept for below a threshold, overdue and refusal; gold for badges and honours. */
export type Tone = "good" | "warn" | "bad" | "info" | "neutral" | "gold";
