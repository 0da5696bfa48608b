import { accountPreparations } from "./account-preparations";
import { importPreparations } from "./import-preparations";
import { memberPreparations } from "./member-preparations";
import { officePreparations } from "./office-preparations";
import { type Prepare, signedIn } from "./preparation";
import { studyPreparations } from "./study-preparations";

/** What is pressed twenty times at once. */
export const pressedPreparations: Readonly<Record<string, Prepare>> = {
  ...accountPreparations,
  ...memberPreparations,
  ...officePreparations,
  ...studyPreparations,
};

/** Every action: what once.db.test.ts names with another test that presses it, too. */
export const preparations: Readonly<Record<string, Prepare>> = {
  ...pressedPreparations,
  ...importPreparations,
  "session.endAll": async (db) => ({ as: await signedIn(db), input: {} }),
};
