"use client";

import { useTranslations } from "next-intl";
import { useFieldReader } from "@/components/forms/record-form-context";
import { asText } from "@/components/forms/use-field";
import { parseDate, parsePartialDate } from "@/lib/dates/partial-date";
import { recordDoubts } from "@/lib/members/record-doubts";
import styles from "./members.module.css";

/** Asks about dates that are possible but unlikely, while they are typed. Nothing is held up by it. */
export function DateDoubts() {
  const t = useTranslations("members.form.doubts");
  const read = useFieldReader();
  const born = parsePartialDate(asText(read("bornOn")));
  const admittedOn = parseDate(asText(read("admittedOn")));
  if (!born || !admittedOn || born.on >= admittedOn) return null;
  const doubts = recordDoubts({
    bornOn: born.on,
    admissionDecidedOn: parseDate(asText(read("admissionDecidedOn"))),
    admittedOn,
    officialOn: parseDate(asText(read("officialOn"))),
  });
  return doubts.map((doubt) => (
    <p key={doubt} className={styles.doubt} role="status">
      {t(doubt)}
    </p>
  ));
}
