/**
 * The closed sets of the member record, as stable codes in the order of the printed forms, and the readers that turn
 * what offices write in their lists into these codes. A reader answers null for what it cannot tell for certain.
 */
export * from "./code-lists/education";
export * from "./code-lists/ethnicity";
export * from "./code-lists/occupation";
export * from "./code-lists/religion";
export * from "./code-lists/sex";
