/** For PostgreSQL's programs: nobody's PGDATA, PGPORT or language reaches them. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const { NODE_ENV, PATH } = process.env;
  return { NODE_ENV, ...(PATH === undefined ? {} : { PATH }), LC_ALL: "C", TZ: "UTC" };
}
