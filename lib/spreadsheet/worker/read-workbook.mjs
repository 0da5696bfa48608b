// @ts-check
import { parentPort } from "node:worker_threads";
import { openPackage } from "./open-package.mjs";
import { readContents } from "./read-contents.mjs";
import { Refusal } from "./refusal.mjs";

/** The thread: bytes in, a workbook or a refusal out. */
parentPort?.once("message", async (/** @type {Uint8Array} */ bytes) => {
  parentPort?.postMessage(await answer(bytes));
});

/** @param {Uint8Array} bytes */
async function answer(bytes) {
  try {
    return { workbook: await readContents(await openPackage(bytes)) };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: { code: error.code, params: error.params } };
    // Whatever a library says about a malformed file means the same to the person: it is broken.
    return { refusal: { code: "BROKEN", params: {} } };
  }
}
