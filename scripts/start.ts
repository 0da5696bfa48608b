import { run } from "./lib/run";
import { runSite } from "./lib/run-site";

/** `npm start`: the production site. */
await run(() => runSite("start"));
