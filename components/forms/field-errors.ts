import type * as z from "zod";
import { isKeyOf } from "@/lib/i18n/is-key-of";
import type { MessageKey } from "@/lib/i18n/message-key";

/** Brings the schema of a form, which no page waits for: the parser and its rules are a third of what a form weighs. */
export type LoadSchema<Input> = () => Promise<z.ZodType<unknown, Input>>;

/**
 * What the schema has against these values: the first sentence for each field, by its path. Says the same as the server does about
 * the same input, so it says nothing where the schema does not come, because the network is gone for instance.
 */
export async function fieldErrors<Input>(
  load: LoadSchema<Input>,
  values: Input,
  { messages, translate }: { messages: object; translate: (key: MessageKey) => string },
): Promise<Record<string, string>> {
  const schema = await load().catch(() => null);
  const sentences: Record<string, string> = {};
  for (const issue of schema?.safeParse(values).error?.issues ?? []) {
    const key = isKeyOf(messages, issue.message) ? issue.message : "errors.invalidField";
    sentences[issue.path.join(".")] ??= translate(key);
  }
  return sentences;
}
