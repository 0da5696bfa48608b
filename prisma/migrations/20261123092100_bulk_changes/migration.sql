-- CreateTable
CREATE TABLE "bulk_change" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "made_by" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT,
    "matched" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "unchanged" INTEGER NOT NULL,
    "refused" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by" TEXT,

    CONSTRAINT "bulk_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_change_row" (
    "bulk_change_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "before" TEXT,
    "version_after" INTEGER NOT NULL,
    "undone" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "bulk_change_row_pkey" PRIMARY KEY ("bulk_change_id","member_id")
);

-- CreateIndex
CREATE INDEX "bulk_change_organization_id_created_at_idx" ON "bulk_change"("organization_id", "created_at");

-- AddForeignKey
ALTER TABLE "bulk_change_row" ADD CONSTRAINT "bulk_change_row_bulk_change_id_fkey" FOREIGN KEY ("bulk_change_id") REFERENCES "bulk_change"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE bulk_change
  ADD CONSTRAINT bulk_change_adds_up CHECK (matched = changed + unchanged + refused AND changed > 0),
  ADD CONSTRAINT bulk_change_undo_signed CHECK ((undone_at IS NULL) = (undone_by IS NULL));

-- The same scope as the members': the bloc's staff and leadership see all, a secretary what the own unit did.
DO $$
DECLARE
  scoped text;
BEGIN
  FOREACH scoped IN ARRAY ARRAY['bulk_change', 'bulk_change_row'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', scoped);
    EXECUTE format($policy$CREATE POLICY read_own ON %I FOR SELECT TO so_khoi_app
      USING ((SELECT app.sees_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[]))$policy$, scoped);
    EXECUTE format($policy$CREATE POLICY insert_own ON %I FOR INSERT TO so_khoi_app
      WITH CHECK ((SELECT app.writes_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[]))$policy$, scoped);
    EXECUTE format($policy$CREATE POLICY update_own ON %I FOR UPDATE TO so_khoi_app
      USING ((SELECT app.writes_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[]))
      WITH CHECK ((SELECT app.writes_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[]))$policy$, scoped);
  END LOOP;
END
$$;

GRANT SELECT, INSERT ON bulk_change, bulk_change_row TO so_khoi_app;
-- What was done stays as it was done; only its undoing is added.
GRANT UPDATE (undone_at, undone_by) ON bulk_change TO so_khoi_app;
GRANT UPDATE (undone) ON bulk_change_row TO so_khoi_app;
