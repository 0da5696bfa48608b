import { DomainError } from "@/lib/action/domain-error";
import { isBase, isCell, kindsUnder } from "../kinds";
import type { Succession } from "../organization-page";
import { nextCode } from "../place-options";
import type { ActPlan, FoundedUnit, Move, UnitRef } from "./act-plan";
import { type ActRegister, type ActUnit, branchOf, cellsOf } from "./act-register";

/** A plan in the making: what the rules of each kind of act have in common. It never moves anybody twice. */
export class ActDraft {
  readonly ended = new Set<string>();
  readonly founded: FoundedUnit[] = [];
  readonly placed: { id: string; from: string; to: UnitRef }[] = [];
  readonly moves: Move[] = [];
  readonly successions: ActPlan["successions"][number][] = [];
  renamed: ActPlan["renamed"] = null;
  private readonly units: ReadonlyMap<string, ActUnit>;
  private readonly codes: string[];

  constructor(
    readonly register: ActRegister,
    private readonly reason: Succession["reason"] | null,
  ) {
    this.units = new Map(register.units.map((unit) => [unit.id, unit]));
    this.codes = [...register.codes];
  }

  /** An organisation that exists on the day, in the viewer's scope. */
  unit(id: string): ActUnit {
    const unit = this.units.get(id);
    if (!unit) throw new DomainError("organizations.acts.errors.gone");
    return unit;
  }

  /** An organisation as others may be put under it or into it: of the register, or founded by this act. */
  place(ref: UnitRef): { kind: ActUnit["kind"]; baseId: string | null; code: string } {
    const founded = this.founded.find(({ key }) => key === ref);
    if (!founded) return this.unit(ref);
    return { ...founded, baseId: isBase(founded.kind) ? founded.key : this.place(founded.parent).baseId };
  }

  found(unit: FoundedUnit): UnitRef {
    if (!kindsUnder[this.place(unit.parent).kind].includes(unit.kind)) {
      throw new DomainError("organizations.errors.parentKind");
    }
    this.founded.push(unit);
    this.codes.push(unit.code);
    return unit.key;
  }

  /** Ends an organisation; nothing of it may be left. */
  end({ id }: ActUnit): void {
    this.ended.add(id);
  }

  /** Ends whatever of a branch has not been placed elsewhere. */
  endBranch({ id }: ActUnit): void {
    const moved = new Set(this.placed.map((placed) => placed.id));
    for (const unit of branchOf(this.register.units, id)) if (!moved.has(unit.id)) this.end(unit);
  }

  /** Everybody on a cell's list goes to another's, or out of the register; the cell ends. */
  empty(cell: ActUnit, to: UnitRef | null): void {
    this.assertTakesMembers(cell, to);
    const rest = this.moves.filter(({ from }) => from === cell.id);
    const left = (count: "members" | "official") => rest.reduce((n, move) => n - move[count], cell[count]);
    const [members, official] = [left("members"), left("official")];
    if (members > 0) this.moves.push({ from: cell.id, to, people: null, members, official });
    if (to !== null) this.succeed(cell.id, to);
    this.end(cell);
  }

  /** Named people of a cell go to another's list. */
  send(cell: ActUnit, people: readonly string[], to: UnitRef): void {
    if (people.length === 0) return;
    this.assertTakesMembers(cell, to);
    const known = new Map(this.register.people.map((person) => [person.id, person]));
    const sent = people.map((id) => known.get(id));
    if (sent.some((person) => person?.cellId !== cell.id))
      throw new DomainError("organizations.acts.errors.personGone");
    const official = sent.filter((person) => person?.isOfficial).length;
    this.moves.push({ from: cell.id, to, people: [...people].sort(), members: people.length, official });
    this.succeed(cell.id, to);
  }

  private assertTakesMembers(cell: ActUnit, to: UnitRef | null): void {
    if (to === cell.id) throw new DomainError("organizations.acts.errors.intoItself");
    if (to !== null && !isCell(this.place(to).kind))
      throw new DomainError("organizations.acts.errors.notACell");
  }

  /**
   * Puts a cell under another committee. Within its base it stays the same cell. Elsewhere it ends and a cell of the same
   * name follows it, so that the lists of days gone by stay where they were. Answers the cell it is from then on.
   */
  carryCell(cell: ActUnit, parent: UnitRef): UnitRef {
    const place = this.place(parent);
    if (cell.kind === "CELL" && place.baseId === cell.baseId) {
      if (cell.parentId !== null && cell.parentId !== parent) {
        this.placed.push({ id: cell.id, from: cell.parentId, to: parent });
      }
      return cell.id;
    }
    const key = this.found({ ...this.successorOf(cell, parent), kind: "CELL" });
    this.empty(cell, key);
    return key;
  }

  /**
   * Puts cells under another committee, a đảng bộ bộ phận that goes with all its cells along with them. Answers what each is
   * from then on.
   */
  carryCells(cells: readonly ActUnit[], target: UnitRef): Map<string, UnitRef> {
    const going = new Set(cells.map(({ id }) => id));
    const parts = new Map<string, UnitRef>();
    const takesParts = kindsUnder[this.place(target).kind].includes("PART_COMMITTEE");
    const carried = new Map<string, UnitRef>();
    for (const cell of cells) {
      const part = takesParts && cell.parentId !== null ? this.units.get(cell.parentId) : undefined;
      let parent = target;
      if (part?.kind === "PART_COMMITTEE" && this.cellsBelow(part).every(({ id }) => going.has(id))) {
        parent = parts.get(part.id) ?? this.carryPart(part, target);
        parts.set(part.id, parent);
      }
      carried.set(cell.id, this.carryCell(cell, parent));
    }
    return carried;
  }

  cellsBelow({ id }: ActUnit): ActUnit[] {
    return cellsOf(this.register.units, id);
  }

  succeed(from: string, to: UnitRef): void {
    const isKnown = this.successions.some((link) => link.from === from && link.to === to);
    if (this.reason !== null && from !== to && !isKnown)
      this.successions.push({ from, to, reason: this.reason });
  }

  /** Whether no cell is left below an organisation. */
  isBare(unit: ActUnit): boolean {
    const gone = new Set([...this.ended, ...this.placed.map(({ id }) => id)]);
    return this.cellsBelow(unit).every(({ id }) => gone.has(id));
  }

  private carryPart(part: ActUnit, target: UnitRef): UnitRef {
    if (this.place(target).baseId === part.baseId) return target;
    const key = this.found({ ...this.successorOf(part, target), kind: "PART_COMMITTEE" });
    this.succeed(part.id, key);
    return key;
  }

  private successorOf({ id, name, shortName, aliases }: ActUnit, parent: UnitRef): Omit<FoundedUnit, "kind"> {
    const { baseId } = this.place(parent);
    const base = baseId === null ? null : this.place(baseId);
    const code = nextCode(base?.code ?? "", this.codes);
    return { key: `new:${id}`, parent, typeCode: null, code, name, shortName, aliases };
  }
}
