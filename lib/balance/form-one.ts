import type { Balance } from "./balance";

/** Biểu 1: who issues it, and the two balances it sets beside each other. */
export type FormOne = {
  head: { upperBody: string; issuer: string; place: string };
  now: Balance;
  before: Balance;
};
