import { parentPort } from "node:worker_threads";
import { SpreadsheetRefusal } from "@/lib/spreadsheet/spreadsheet-refusal";
import { UnreadableList } from "../unreadable-list";
import { markRows } from "./mark-rows";
import type { ThreadProgress, ThreadQuestion, ThreadReply, ThreadResult, ThreadTask } from "./messages";
import { readFile } from "./read-file";
import { recheck } from "./recheck";

/** The thread: a task in, questions in between, a result out. */
parentPort?.once("message", async (task: ThreadTask) => {
  parentPort?.postMessage(await answer(task));
});

async function answer(task: ThreadTask): Promise<ThreadResult> {
  try {
    switch (task.kind) {
      case "READ":
        return await readFile(task, ask, tell);
      case "RECHECK":
        return await recheck(task, ask);
      case "MARK":
        return await markRows(task);
    }
  } catch (error) {
    if (error instanceof SpreadsheetRefusal)
      return { kind: "REFUSED", code: error.code, params: error.params };
    if (error instanceof UnreadableList) return { kind: "UNREADABLE", code: error.code };
    throw error;
  }
}

function ask(question: ThreadQuestion): Promise<ThreadReply> {
  return new Promise((resolve) => {
    parentPort?.once("message", resolve);
    parentPort?.postMessage(question);
  });
}

function tell(progress: ThreadProgress): void {
  parentPort?.postMessage(progress);
}
