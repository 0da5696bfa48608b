import { memberRegister } from "./members/member-register";
import type { ImportRegister, RegisterKind } from "./register";
import { studyRegister } from "./study/study-register";

/** Every register files can be read into. */
export const registers: Readonly<Record<RegisterKind, ImportRegister>> = {
  MEMBERS: memberRegister,
  STUDY_RESULTS: studyRegister,
};
