import { testDatabase } from "../prisma/factories/test-database";

/** What `npm start` would give the server, so that queries and actions under test find this file's database. */
const { appUrl } = await testDatabase();
process.env.APP_DATABASE_URL = appUrl;
process.env.NEXTAUTH_URL = "http://127.0.0.1:3000";
process.env.NEXTAUTH_SECRET = "nothing but database tests ever see this";
process.env.PEPPER = "nothing but database tests ever see this";
process.env.LOG_LEVEL = "silent";
