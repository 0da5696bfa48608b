import { DomainError } from "@/lib/action/domain-error";
import { isBase, isCell, kindsUnder } from "../kinds";
import { ActDraft } from "./act-draft";
import { type ActKind, successionReasons } from "./act-kinds";
import type { UnitRef } from "./act-plan";
import { type ActRegister, type ActUnit, branchOf } from "./act-register";
import { type ActRequest, foundedKey } from "./schema";

/** What an act asks for, as organisations ended, founded and placed and members moved. */
export function draftAct(register: ActRegister, request: ActRequest): ActDraft {
  const draft = new ActDraft(register, successionReasons[request.kind] ?? null);
  const chosen = [...new Set(request.organizations)].map((id) => draft.unit(id));
  const [first] = chosen;
  if (!first) throw new DomainError("organizations.acts.errors.chooseOne");
  if (chosen.some((unit) => unit.kind === "BLOC" || levelOf(unit) !== levelOf(first))) {
    throw new DomainError("organizations.acts.errors.mixedLevels");
  }
  rules[request.kind]({ draft, request, chosen, first, register });
  const toEnded = draft.moves.some(({ to }) => to !== null && draft.ended.has(to));
  if (toEnded) throw new DomainError("organizations.acts.errors.intoEnded");
  return draft;
}

type Rule = (act: {
  draft: ActDraft;
  request: ActRequest;
  chosen: readonly ActUnit[];
  first: ActUnit;
  register: ActRegister;
}) => void;

const rules: Readonly<Record<ActKind, Rule>> = {
  RENAME: ({ draft, request: { name, shortName }, first }) => {
    if (name === null || shortName === null || (name === first.name && shortName === first.shortName)) {
      throw new DomainError("organizations.acts.errors.sameName");
    }
    draft.renamed = { id: first.id, name, shortName };
  },

  MERGE: ({ draft, request, chosen, first }) => {
    const into = request.target ?? foundAll(draft, request, first)[0];
    const sources = chosen.filter(({ id }) => id !== into);
    if (into === undefined || sources.length === 0)
      throw new DomainError("organizations.acts.errors.mergeTwo");
    const { kind } = draft.place(into);
    if (levelOf({ kind }) !== levelOf(first)) throw new DomainError("organizations.acts.errors.mixedLevels");
    const cells = sources.flatMap((source) => draft.cellsBelow(source));
    if (isCell(kind)) for (const cell of cells) draft.empty(cell, into);
    else joinCells(draft, cells, into, choicesOf(request.cells));
    for (const source of sources) {
      draft.succeed(source.id, into);
      draft.endBranch(source);
    }
  },

  SPLIT: ({ draft, request, first, register }) => {
    const keys = foundAll(draft, request, first);
    if (isCell(first.kind)) sendPeople(draft, request, first);
    else {
      const choices = choicesOf(request.cells);
      for (const key of keys) {
        const going = draft.cellsBelow(first).filter(({ id }) => choices.get(id) === key);
        if (isCell(draft.place(key).kind)) for (const cell of going) draft.empty(cell, key);
        else draft.carryCells(going, key);
        if (going.length > 0) draft.succeed(first.id, key);
      }
    }
    const used = new Set(draft.successions.filter(({ from }) => from === first.id).map(({ to }) => to));
    if (keys.some((key) => !used.has(key))) throw new DomainError("organizations.acts.errors.foundedEmpty");
    endWhatIsBare(draft, first, register);
  },

  MOVE: ({ draft, request: { target }, chosen }) => {
    if (target === null || !kindsUnder[draft.unit(target).kind].includes("CELL")) {
      throw new DomainError("organizations.acts.errors.targetRequired");
    }
    if (chosen.some(({ id, kind, parentId }) => isBase(kind) || id === target || parentId === target)) {
      throw new DomainError("organizations.acts.errors.cannotMove");
    }
    for (const unit of chosen) {
      draft.carryCells(draft.cellsBelow(unit), target);
      if (unit.kind === "PART_COMMITTEE") {
        draft.succeed(unit.id, target);
        draft.endBranch(unit);
      }
    }
  },

  CONVERT: ({ draft, request, first }) => {
    const [whole, ...cells] = foundAll(draft, request, first);
    if (whole === undefined || !isBase(first.kind) || draft.place(whole).kind === first.kind) {
      throw new DomainError("organizations.acts.errors.sameKind");
    }
    if (isCell(first.kind)) {
      sendPeople(draft, request, first);
      if (cells[0] === undefined) throw new DomainError("organizations.acts.errors.cellRequired");
      draft.empty(first, cells[0]);
    } else for (const cell of draft.cellsBelow(first)) draft.empty(cell, whole);
    draft.succeed(first.id, whole);
    draft.endBranch(first);
  },

  HAND_OVER: ({ draft, chosen }) => {
    for (const unit of chosen) {
      for (const cell of draft.cellsBelow(unit)) draft.empty(cell, null);
      draft.endBranch(unit);
    }
  },

  DISSOLVE: ({ draft, request, chosen }) => {
    const choices = choicesOf(request.cells);
    for (const unit of chosen) {
      for (const cell of draft.cellsBelow(unit)) {
        const to = choices.get(cell.id);
        if (unit.kind === "PART_COMMITTEE" && cell.baseId !== null) draft.carryCell(cell, cell.baseId);
        else if (to) draft.empty(cell, to);
        else if (cell.members === 0) draft.end(cell);
        else throw new DomainError("organizations.acts.errors.whereTo", { params: { name: cell.name } });
      }
      draft.endBranch(unit);
    }
  },
};

/** Founds what the request names, in its order. Cells of a new committee stand under it, everything else beside the first. */
function foundAll(draft: ActDraft, { kind, founded }: ActRequest, beside: ActUnit): UnitRef[] {
  const bloc = draft.register.units.find((unit) => unit.kind === "BLOC");
  return founded.map((unit, index) => {
    const parent = isBase(unit.kind)
      ? bloc?.id
      : kind === "CONVERT"
        ? foundedKey(0)
        : beside.kind === unit.kind
          ? beside.parentId
          : beside.baseId;
    if (!parent) throw new DomainError("organizations.errors.parentKind");
    return draft.found({ ...unit, aliases: [], key: foundedKey(index), parent });
  });
}

/** Cells come under a committee as cells of their own, or go into one that is there or comes along. */
function joinCells(
  draft: ActDraft,
  cells: readonly ActUnit[],
  into: UnitRef,
  choices: ReadonlyMap<string, string>,
) {
  const carried = draft.carryCells(
    cells.filter(({ id }) => !choices.has(id)),
    into,
  );
  for (const cell of cells) {
    const choice = choices.get(cell.id);
    if (choice !== undefined) draft.empty(cell, carried.get(choice) ?? choice);
  }
}

function sendPeople(draft: ActDraft, { people }: ActRequest, cell: ActUnit): void {
  const choices = choicesOf(people);
  for (const to of new Set(choices.values())) {
    draft.send(
      cell,
      [...choices].filter(([, choice]) => choice === to).map(([id]) => id),
      to,
    );
  }
}

/** What a split leaves nothing of ends: đảng bộ bộ phận without cells, a cell without members, the whole. */
function endWhatIsBare(draft: ActDraft, whole: ActUnit, { units }: ActRegister): void {
  if (isCell(whole.kind)) {
    const sent = draft.moves.reduce((total, { members }) => total + members, 0);
    if (sent === whole.members) draft.end(whole);
    return;
  }
  const committees = branchOf(units, whole.id).filter(({ kind }) => !isCell(kind));
  for (const committee of committees) {
    if (draft.cellsBelow(committee).length > 0 && draft.isBare(committee)) draft.end(committee);
  }
}

function choicesOf(choices: ActRequest["cells"]): Map<string, string> {
  return new Map(choices.flatMap(({ id, to }) => (to === null || to === "" ? [] : [[id, to] as const])));
}

/** Organisations of one act are of one level: base organisations, đảng bộ bộ phận, or chi bộ trực thuộc. */
function levelOf({ kind }: Pick<ActUnit, "kind">): string {
  return isBase(kind) ? "BASE" : kind;
}
