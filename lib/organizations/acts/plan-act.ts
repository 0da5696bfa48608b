import { DomainError } from "@/lib/action/domain-error";
import { actLines } from "./act-lines";
import type { ActPlan } from "./act-plan";
import type { ActRegister } from "./act-register";
import { draftAct } from "./draft-act";
import type { ActRequest } from "./schema";

/**
 * Everything an act will write: the same for the preview, which shows it, and for the order, which writes it. Throws a
 * sentence where the act cannot be.
 */
export function planAct(register: ActRegister, request: ActRequest): ActPlan {
  const draft = draftAct(register, request);
  const { founded, placed, renamed, moves, successions } = draft;
  const ended = register.units.map(({ id }) => id).filter((id) => draft.ended.has(id));
  const changes = ended.length + founded.length + placed.length + (renamed === null ? 0 : 1);
  if (changes === 0) throw new DomainError("organizations.acts.errors.nothingChanges");
  const steps = { ended, founded, placed, renamed, moves, successions };
  const scopeId = scopeOf(
    draft.register,
    [...ended, ...placed.map(({ id }) => id), renamed?.id ?? ""],
    [
      ...moves.map(({ to }) => to && draft.place(to).baseId),
      ...founded.map(({ key }) => draft.place(key).baseId),
      ...placed.map(({ to }) => draft.place(to).baseId),
    ],
  );
  return {
    scopeId,
    ...steps,
    lines: actLines(register, steps, { scopeId, subjects: request.organizations }),
  };
}

/** The one base organisation within which everything happens, or the bloc: whose act it is. */
function scopeOf(
  { units }: ActRegister,
  touched: readonly string[],
  destinations: readonly (string | null)[],
): string {
  const own = units.filter(({ id }) => touched.includes(id));
  const bases = new Set([...own.map(({ baseId }) => baseId), ...destinations]);
  const [base] = bases;
  const isWhole = own.some(({ id, baseId }) => id === baseId);
  if (bases.size === 1 && base && !isWhole && units.some(({ id }) => id === base)) return base;
  const bloc = units.find(({ kind }) => kind === "BLOC");
  if (!bloc) throw new Error("A register has its bloc");
  return bloc.id;
}
