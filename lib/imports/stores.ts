import "server-only";
import { memberStore } from "./members/member-store";
import type { RegisterKind } from "./register";
import type { ImportStore } from "./store";
import { studyStore } from "./study/study-store";

export const stores: Readonly<Record<RegisterKind, ImportStore>> = {
  MEMBERS: memberStore,
  STUDY_RESULTS: studyStore,
};
