-- CreateEnum
CREATE TYPE "import_register" AS ENUM ('MEMBERS', 'STUDY_RESULTS');

-- CreateEnum
CREATE TYPE "import_choice" AS ENUM ('SKIP', 'ADD', 'UPDATE');

-- CreateEnum
CREATE TYPE "import_outcome" AS ENUM ('CREATED', 'CHANGED', 'UNCHANGED', 'SKIPPED', 'REFUSED');

-- AlterTable
ALTER TABLE "import_batch" ADD COLUMN     "account_name" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "campaign_id" UUID,
ADD COLUMN     "findings" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "reading" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "register" "import_register" NOT NULL DEFAULT 'MEMBERS',
ADD COLUMN     "undone_at" TIMESTAMPTZ(3),
ADD COLUMN     "undone_by_name" TEXT;

-- AlterTable
ALTER TABLE "import_row" RENAME COLUMN "member_id" TO "subject_id";
ALTER TABLE "import_row" RENAME COLUMN "member_version" TO "subject_version";
ALTER TABLE "import_row" ADD COLUMN     "before" JSONB,
ADD COLUMN     "choice" "import_choice",
ADD COLUMN     "outcome" "import_outcome";

-- CreateTable
CREATE TABLE "import_file" (
    "batch_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "import_file_pkey" PRIMARY KEY ("batch_id")
);

-- CreateTable
CREATE TABLE "import_mapping" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "register" "import_register" NOT NULL,
    "signature" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "import_mapping_organization_id_register_signature_key" ON "import_mapping"("organization_id", "register", "signature");

-- CreateIndex
CREATE INDEX "import_batch_campaign_id_idx" ON "import_batch"("campaign_id");

-- CreateIndex
CREATE INDEX "import_row_subject_id_idx" ON "import_row"("subject_id");

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "study_campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_file" ADD CONSTRAINT "import_file_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_mapping" ADD CONSTRAINT "import_mapping_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was said of a file rode with its first row; what became of a row was told by its verdict and a mark.
UPDATE import_batch b SET findings = f.file FROM (
  SELECT DISTINCT ON (batch_id) batch_id, notes -> 'file' AS file FROM import_row ORDER BY batch_id, row_number
) f WHERE f.batch_id = b.id AND f.file IS NOT NULL;
UPDATE import_row r SET
  outcome = (CASE WHEN (r.notes ->> 'skipped')::boolean OR (r.verdict = 'DOUBTFUL' AND b.status = 'STAGED') THEN 'SKIPPED'
    WHEN r.verdict IN ('NEW', 'DOUBTFUL') THEN 'CREATED' ELSE r.verdict::text END)::import_outcome,
  notes = r.notes - 'file' - 'skipped'
FROM import_batch b WHERE b.id = r.batch_id;
ALTER TABLE "import_row" ALTER COLUMN "outcome" SET NOT NULL;

-- A campaign's results are its own register's, and only they have a campaign.
ALTER TABLE import_batch
  DROP CONSTRAINT import_batch_applied_dated,
  ADD CONSTRAINT import_batch_applied_dated CHECK ((status IN ('APPLIED', 'UNDONE')) = (applied_at IS NOT NULL)),
  ADD CONSTRAINT import_batch_undone_dated CHECK ((status = 'UNDONE') = (undone_at IS NOT NULL)),
  ADD CONSTRAINT import_batch_campaign_of_results CHECK ((register = 'STUDY_RESULTS') = (campaign_id IS NOT NULL));

ALTER TABLE import_file
  ADD CONSTRAINT import_file_within_limit CHECK (octet_length(content) <= 10485760);

DO $$
DECLARE
  scoped text;
BEGIN
  FOREACH scoped IN ARRAY ARRAY['import_file', 'import_mapping'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', scoped);
    EXECUTE format($policy$CREATE POLICY read_own ON %I FOR SELECT TO so_khoi_app
      USING ((SELECT app.sees_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[]))$policy$, scoped);
    EXECUTE format($policy$CREATE POLICY insert_own ON %I FOR INSERT TO so_khoi_app
      WITH CHECK ((SELECT app.writes_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[]))$policy$, scoped);
    EXECUTE format($policy$CREATE POLICY update_own ON %I FOR UPDATE TO so_khoi_app
      USING ((SELECT app.writes_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[]))
      WITH CHECK ((SELECT app.writes_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[]))$policy$, scoped);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON import_file TO so_khoi_app;
GRANT SELECT, INSERT, UPDATE ON import_mapping TO so_khoi_app;
-- A file read again, with other columns, takes the place of its first reading.
GRANT DELETE ON import_row TO so_khoi_app;
