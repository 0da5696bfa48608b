-- CreateTable
CREATE TABLE "member_merge" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "merged_id" UUID NOT NULL,
    "kept_version" INTEGER NOT NULL,
    "merged_version" INTEGER NOT NULL,
    "kept_before" JSONB NOT NULL,
    "merged_before" JSONB NOT NULL,
    "event_ids" UUID[],
    "officer_ids" UUID[],
    "merged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "merged_by" UUID NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "member_merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "distinct_pair" (
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "decided_by" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "distinct_pair_pkey" PRIMARY KEY ("first_id","second_id")
);

-- CreateIndex
CREATE INDEX "member_merge_organization_id_merged_at_idx" ON "member_merge"("organization_id", "merged_at");

-- CreateIndex
CREATE INDEX "member_merge_kept_id_idx" ON "member_merge"("kept_id");

-- CreateIndex
CREATE INDEX "member_merge_merged_id_idx" ON "member_merge"("merged_id");

-- CreateIndex
CREATE INDEX "distinct_pair_second_id_idx" ON "distinct_pair"("second_id");

-- AddForeignKey
ALTER TABLE "member_merge" ADD CONSTRAINT "member_merge_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_merge" ADD CONSTRAINT "member_merge_kept_id_fkey" FOREIGN KEY ("kept_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_merge" ADD CONSTRAINT "member_merge_merged_id_fkey" FOREIGN KEY ("merged_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "distinct_pair" ADD CONSTRAINT "distinct_pair_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "distinct_pair" ADD CONSTRAINT "distinct_pair_first_id_fkey" FOREIGN KEY ("first_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "distinct_pair" ADD CONSTRAINT "distinct_pair_second_id_fkey" FOREIGN KEY ("second_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE member_merge ADD CONSTRAINT member_merge_of_two CHECK (kept_id <> merged_id);
-- A record is merged into one other at a time.
CREATE UNIQUE INDEX member_merge_once ON member_merge (merged_id) WHERE undone_at IS NULL;
ALTER TABLE distinct_pair ADD CONSTRAINT distinct_pair_in_order CHECK (first_id < second_id);

DO $$
DECLARE
  scoped text;
BEGIN
  FOREACH scoped IN ARRAY ARRAY['member_merge', 'distinct_pair'] LOOP
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

GRANT SELECT, INSERT, UPDATE ON member_merge TO so_khoi_app;
GRANT SELECT, INSERT ON distinct_pair TO so_khoi_app;

CREATE TRIGGER member_merge_count_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON member_merge
  FOR EACH STATEMENT EXECUTE FUNCTION app.count_change();
CREATE TRIGGER distinct_pair_count_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON distinct_pair
  FOR EACH STATEMENT EXECUTE FUNCTION app.count_change();
