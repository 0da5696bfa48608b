import { run } from "./lib/run";
import { runSite } from "./lib/run-site";

/** `npm run dev`: the same installation, served by Next's development server. */
await run(() => runSite("dev"));
