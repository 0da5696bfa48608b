import type * as z from "zod";
import { isKeyOf } from "@/lib/i18n/is-key-of";
import type { MessageKey } from "@/lib/i18n/message-key";

/**
 * What the schema has against these values: the first sentence for each field, by its path. Says the same as the server does about
 * the same input.
 */
export function fieldErrors<Input>(
  schema: z.ZodType<unknown, Input>,
  values: Input,
  { messages, translate }: { messages: object; translate: (key: MessageKey) => string },
): Record<string, string> {
  const parsed = schema.safeParse(values);
  const sentences: Record<string, string> = {};
  for (const issue of parsed.error?.issues ?? []) {
    const key = isKeyOf(messages, issue.message) ? issue.message : "errors.invalidField";
    sentences[issue.path.join(".")] ??= translate(key);
  }
  return sentences;
}
