import * as z from "zod";

/**
 * What is inside a backup once it is decrypted (age) and unpacked (gzip): a script that psql understands, so that the data
 * outlives this program. Its first line is a comment with the head, its last one a comment with the tail; between them
 * stands one `COPY … FROM stdin;` for each table, rows in the order of their primary key, ended by `\.`.
 */
export const headMark = "-- so-khoi backup 1 ";
export const tailMark = "-- so-khoi end ";
export const endOfRows = "\\.\n";

/** A table as backups name it: schema and name, quoted. */
const columnsSchema = z.object({ name: z.string(), columns: z.array(z.string()) });

export const headSchema = z.object({
  application: z.string(),
  server: z.string(),
  /** Of the snapshot, which is earlier than the end of the backup. */
  takenAt: z.iso.datetime(),
  bodyName: z.string().nullable(),
  /** Applied migrations in the order of their names: the level of the schema. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(columnsSchema),
  /** Of the installation; what the application has encrypted or signed in the database needs it. */
  pepper: z.string(),
});

export const tailSchema = z.object({
  /** `sha256` is over the rows as COPY writes them, in the order of the primary key. */
  tables: z.array(z.object({ name: z.string(), rows: z.int(), sha256: z.string() })),
  sequences: z.array(z.object({ name: z.string(), value: z.string(), isCalled: z.boolean() })),
});

export type BackupHead = z.infer<typeof headSchema>;
export type BackupTail = z.infer<typeof tailSchema>;
export type TableDigest = BackupTail["tables"][number];
