-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "is_shared" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "default_view" (
    "account_id" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "view_id" UUID NOT NULL,

    CONSTRAINT "default_view_pkey" PRIMARY KEY ("account_id","list")
);

-- CreateIndex
CREATE INDEX "saved_view_organization_id_list_idx" ON "saved_view"("organization_id", "list");

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_account_id_list_name_key" ON "saved_view"("account_id", "list", "name");

-- CreateIndex
CREATE INDEX "default_view_view_id_idx" ON "default_view"("view_id");

-- AddForeignKey
ALTER TABLE "default_view" ADD CONSTRAINT "default_view_view_id_fkey" FOREIGN KEY ("view_id") REFERENCES "saved_view"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE saved_view
  ADD CONSTRAINT saved_view_name_clean CHECK (app.is_clean(name) AND length(name) <= 80),
  ADD CONSTRAINT saved_view_query_length CHECK (length(query) <= 2000);

-- A view is its owner's, and is written by nobody else; shared, it is read by the accounts of the owner's organisation. An
-- administrator has the bloc's organisation but no people to look at, and a view may name some.
ALTER TABLE saved_view ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_own_or_shared ON saved_view FOR SELECT TO so_khoi_app
  USING (
    account_id = (SELECT app.account_id())
    OR (is_shared AND NOT (SELECT app.is_admin())
        AND organization_id = (SELECT a.organization_id FROM account a WHERE a.id = app.account_id()))
  );
CREATE POLICY insert_own ON saved_view FOR INSERT TO so_khoi_app
  WITH CHECK (
    account_id = (SELECT app.account_id())
    AND organization_id = (SELECT a.organization_id FROM account a WHERE a.id = app.account_id())
  );
CREATE POLICY update_own ON saved_view FOR UPDATE TO so_khoi_app
  USING (account_id = (SELECT app.account_id()))
  WITH CHECK (
    account_id = (SELECT app.account_id())
    AND organization_id = (SELECT a.organization_id FROM account a WHERE a.id = app.account_id())
  );
CREATE POLICY delete_own ON saved_view FOR DELETE TO so_khoi_app
  USING (account_id = (SELECT app.account_id()));
GRANT SELECT, INSERT, UPDATE, DELETE ON saved_view TO so_khoi_app;

ALTER TABLE default_view ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON default_view FOR ALL TO so_khoi_app
  USING (account_id = (SELECT app.account_id())) WITH CHECK (account_id = (SELECT app.account_id()));
GRANT SELECT, INSERT, UPDATE, DELETE ON default_view TO so_khoi_app;
