-- CreateTable
CREATE TABLE "temporary_guest" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "full_name" TEXT NOT NULL,
    "sort_key" TEXT NOT NULL,
    "born_on" DATE NOT NULL,
    "born_precision" "date_precision" NOT NULL,
    "card_number" TEXT,
    "home_name" TEXT NOT NULL,
    "paper_number" TEXT NOT NULL,
    "paper_on" DATE NOT NULL,
    "starts_on" DATE NOT NULL,
    "until_on" DATE NOT NULL,
    "ended_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "temporary_guest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "temporary_guest_organization_id_ended_on_idx" ON "temporary_guest"("organization_id", "ended_on");

-- AddForeignKey
ALTER TABLE "temporary_guest" ADD CONSTRAINT "temporary_guest_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE temporary_guest ALTER COLUMN sort_key TYPE text COLLATE "C";
ALTER TABLE temporary_guest
  ADD CONSTRAINT temporary_guest_texts_clean CHECK (
    app.is_clean(full_name) AND app.is_clean(home_name) AND app.is_clean(paper_number)
  ),
  ADD CONSTRAINT temporary_guest_card_shape CHECK (card_number ~ '^(\d{8}|\d{12})$'),
  ADD CONSTRAINT temporary_guest_stay_order CHECK (until_on > starts_on AND ended_on >= starts_on);

ALTER TABLE temporary_guest ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_own ON temporary_guest FOR SELECT TO so_khoi_app
  USING ((SELECT app.sees_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[]));
CREATE POLICY insert_own ON temporary_guest FOR INSERT TO so_khoi_app
  WITH CHECK ((SELECT app.writes_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[]));
CREATE POLICY update_own ON temporary_guest FOR UPDATE TO so_khoi_app
  USING ((SELECT app.writes_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[]))
  WITH CHECK ((SELECT app.writes_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[]));
GRANT SELECT, INSERT, UPDATE ON temporary_guest TO so_khoi_app;
