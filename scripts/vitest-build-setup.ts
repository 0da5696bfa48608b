import { productionBuild } from "./lib/production-build";

/** Fault tests that serve the site all serve one production build, made before the first of them. */
export default productionBuild;
