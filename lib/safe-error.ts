/**
 * What the log keeps of an error: never its other properties, which can be a database client with its keys or a row with
 * a person's values. `detail` of a Postgres error quotes the row and is left out for the same reason.
 */
export function safeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  return { name, message, code, stack, ...(cause !== undefined && { cause: safeError(cause) }) };
}
