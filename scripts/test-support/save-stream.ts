import { randomUUID } from "node:crypto";
import { Agent } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { send } from "../bench/load";
import type { MemberSave } from "./member-save";

type Kept = { version: number; nativePlace: string | null; keys: string[] };

export type SaveStream = {
  /** How many saves were acknowledged so far. */
  acknowledged(): number;
  /** How often a form had to be sent again: its reply was lost, or it was refused for now. */
  sentAgain(): number;
  /** What somebody was told that no outage explains. */
  failure(): unknown;
  /** Ends every stream after its present save; answers what was acknowledged, by member. */
  stop(): Promise<Map<string, Kept>>;
};

/**
 * One person per member who saves, and saves again: each save over the version that was acknowledged last. Who gets no answer sends
 * the same form again under the same key, as the browser does.
 */
export function startSaving(save: MemberSave, origin: string): SaveStream {
  const agent = new Agent({ keepAlive: true });
  const ledger = new Map<string, Kept>();
  let isOver = false;
  let acknowledged = 0;
  let sentAgain = 0;

  async function saveOnce(id: string, kept: Kept): Promise<void> {
    const key = randomUUID();
    const nativePlace = `Nơi số ${kept.version}`;
    const call = save.call({ id }, kept.version, { key, nativePlace });
    for (;;) {
      const answer = await send(origin, agent, call).catch(() => null);
      if (answer?.status === 200 && answer.body.includes('"ok":true')) break;
      if (answer && answer.status !== 503) throw new Error(`${answer.status}: ${answer.body.slice(0, 500)}`);
      sentAgain += 1;
      await pause(50);
    }
    kept.version += 1;
    kept.nativePlace = nativePlace;
    kept.keys.push(key);
    acknowledged += 1;
  }

  const streams = save.targets.map(async ({ id, version }) => {
    const kept: Kept = { version, nativePlace: null, keys: [] };
    ledger.set(id, kept);
    while (!isOver) await saveOnce(id, kept);
  });
  const ended = Promise.all(streams);
  let failure: unknown = null;
  ended.catch((error: unknown) => {
    failure = error;
  });
  return {
    failure: () => failure,
    acknowledged: () => acknowledged,
    sentAgain: () => sentAgain,
    async stop() {
      isOver = true;
      await ended;
      agent.destroy();
      return ledger;
    },
  };
}
