import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { addDays, type CalendarDate } from "@/lib/dates/calendar-date";
import type { CounterpartPlace, EventKind } from "@/lib/ledger/event-kinds";
import type { Unit } from "@/prisma/factories/organization";

/** Where somebody came from or went to: an organisation of the register, or a place outside it. */
export type End = { organizationId: string } | { place: CounterpartPlace };

/** What happened, as a person would tell it: one entry, one exit, or one move from an end to another with its two days. */
export type Deed =
  | { type: "ENTRY" | "EXIT"; kind: EventKind; cellId: string; on: CalendarDate; isProbationary: boolean }
  | { type: "MOVE"; from: End; to: End; leftOn: CalendarDate; arrivedOn: CalendarDate | null };

type EventRow = { [column: string]: string | null } & {
  id: string;
  kind: EventKind;
  effective_on: CalendarDate;
};
type TransferRow = {
  id: string;
  memberId: string;
  fromCellId: string;
  toBaseId: string;
  sentOn: CalendarDate;
};

/** A life in the register: its deeds, and the statements, one after the other, by which the ledger is told of them. */
export type Life = {
  memberId: string;
  deeds: Deed[];
  transfers: TransferRow[];
  /** Ids of the organisations' acts it took part in. */
  acts: string[];
  steps: EventRow[][];
};

const turn = fc.record({
  what: fc.constantFrom(
    ...([
      "MOVE_WITHIN",
      "TRANSFER",
      "TRANSFER",
      "REORGANIZE",
      "REFUSED",
      "LEAVE",
      "LEAVE_AND_COME_BACK",
    ] as const),
    ...(["DEATH", "EXPULSION", "NAME_REMOVAL", "WITHDRAWAL", "RECOGNITION"] as const),
  ),
  pause: fc.integer({ min: 0, max: 120 }),
  wait: fc.integer({ min: 0, max: 150 }),
  target: fc.nat(),
  place: fc.constantFrom<CounterpartPlace>("CITY", "OTHER_PROVINCE", "ABROAD"),
  /** How many days off the event was first recorded, before it was corrected. */
  slip: fc.constantFrom(0, 0, -1, 1),
  isPending: fc.boolean(),
});

const life = fc.record({
  admitted: fc.integer({ min: 0, max: 500 }),
  kind: fc.constantFrom<EventKind>("ADMISSION", "OPENING", "RESTORATION"),
  home: fc.nat(),
  turns: fc.array(turn, { maxLength: 6 }),
});

/** So many lives between the units, told with late corrections, refused transfers and people left on the way. */
export function randomLives(units: readonly Unit[], count: number, seed: number): Life[] {
  return fc.sample(life, { numRuns: count, seed }).map((plan) => live(units, plan));
}

type Plan = typeof life extends fc.Arbitrary<infer T> ? T : never;

function live(units: readonly Unit[], plan: Plan): Life {
  const cells = units.flatMap((unit) => unit.cells.map((cell) => ({ cell: cell.id, base: unit.base.id })));
  const pick = (from: readonly { cell: string; base: string }[], index: number) =>
    from[index % from.length] ?? { cell: "", base: "" };
  const memberId = randomUUID();
  const told: Life = { memberId, deeds: [], transfers: [], acts: [], steps: [] };
  const event = (
    kind: EventKind,
    organizationId: string,
    on: CalendarDate,
    more: Partial<EventRow> = {},
  ): EventRow => ({
    id: randomUUID(),
    member_id: memberId,
    organization_id: organizationId,
    kind,
    effective_on: on,
    ...more,
  });
  let here = pick(cells, plan.home);
  let day = addDays("2019-01-01", plan.admitted);
  let isProbationary = true;
  told.deeds.push({ type: "ENTRY", kind: plan.kind, cellId: here.cell, on: day, isProbationary });
  told.steps.push([event(plan.kind, here.cell, day)]);

  for (const { what, pause, wait, target, place, slip, isPending } of plan.turns) {
    const on = addDays(day, pause + 1);
    const elsewhere = pick(
      cells.filter(({ base }) => base !== here.base),
      target,
    );
    /** Recorded a day off and put right afterwards, where the day before and after are free. */
    const tell = (row: EventRow) => {
      const recorded = { ...row, effective_on: addDays(row.effective_on, slip) };
      if (slip === 0) return told.steps.push([row]);
      return told.steps.push([recorded], [{ ...row, id: randomUUID(), corrects_id: recorded.id }]);
    };
    const move = (kinds: readonly [EventKind, EventKind], to: typeof here, link: Partial<EventRow>) => {
      told.deeds.push({
        type: "MOVE",
        from: { organizationId: here.cell },
        to: { organizationId: to.cell },
        leftOn: on,
        arrivedOn: on,
      });
      told.steps.push([
        event(kinds[0], here.cell, on, { counterpart_id: to.cell, ...link }),
        event(kinds[1], to.cell, on, { counterpart_id: here.cell, ...link }),
      ]);
      here = to;
      day = on;
    };
    switch (what) {
      case "MOVE_WITHIN": {
        const other = cells.find(({ base, cell }) => base === here.base && cell !== here.cell);
        if (other) move(["TRANSFER_OUT", "TRANSFER_IN"], other, {});
        break;
      }
      case "REORGANIZE": {
        const actId = randomUUID();
        told.acts.push(actId);
        move(["REORGANIZATION_OUT", "REORGANIZATION_IN"], elsewhere, { act_id: actId });
        break;
      }
      case "TRANSFER":
      case "REFUSED": {
        const transferId = randomUUID();
        told.transfers.push({
          id: transferId,
          memberId,
          fromCellId: here.cell,
          toBaseId: elsewhere.base,
          sentOn: on,
        });
        const out = event("TRANSFER_OUT", here.cell, on, {
          counterpart_id: elsewhere.base,
          transfer_id: transferId,
        });
        if (what === "REFUSED") {
          told.steps.push([out], [event("ANNULMENT", here.cell, on, { corrects_id: out.id })]);
          break;
        }
        tell(out);
        const from = { organizationId: here.cell };
        if (isPending) {
          told.deeds.push({
            type: "MOVE",
            from,
            to: { organizationId: elsewhere.base },
            leftOn: on,
            arrivedOn: null,
          });
          return told;
        }
        const arrivedOn = addDays(on, Math.max(wait, 1));
        told.deeds.push({
          type: "MOVE",
          from,
          to: { organizationId: elsewhere.cell },
          leftOn: on,
          arrivedOn,
        });
        told.steps.push([
          event("TRANSFER_IN", elsewhere.cell, arrivedOn, {
            counterpart_id: here.cell,
            transfer_id: transferId,
          }),
        ]);
        here = elsewhere;
        day = arrivedOn;
        break;
      }
      case "LEAVE":
      case "LEAVE_AND_COME_BACK": {
        const outside = { place };
        told.deeds.push({
          type: "MOVE",
          from: { organizationId: here.cell },
          to: outside,
          leftOn: on,
          arrivedOn: null,
        });
        tell(
          event("TRANSFER_OUT", here.cell, on, {
            counterpart_place: place,
            counterpart_name: "Đảng bộ khác",
          }),
        );
        if (what === "LEAVE") return told;
        const backOn = addDays(on, wait + 2);
        told.deeds.push({
          type: "MOVE",
          from: outside,
          to: { organizationId: elsewhere.cell },
          leftOn: on,
          arrivedOn: backOn,
        });
        told.steps.push([event("TRANSFER_IN", elsewhere.cell, backOn, { counterpart_place: place })]);
        here = elsewhere;
        day = backOn;
        break;
      }
      case "RECOGNITION":
        isProbationary = false;
        told.steps.push([event("RECOGNITION", here.cell, on)]);
        day = on;
        break;
      default:
        told.deeds.push({ type: "EXIT", kind: what, cellId: here.cell, on, isProbationary });
        tell(event(what, here.cell, on));
        return told;
    }
    // Days stay free for what the next one is first recorded on.
    day = addDays(day, 1);
  }
  return told;
}
