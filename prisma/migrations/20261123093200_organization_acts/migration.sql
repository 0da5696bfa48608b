-- CreateEnum
CREATE TYPE "organization_act_kind" AS ENUM ('RENAME', 'MERGE', 'SPLIT', 'MOVE', 'HAND_OVER', 'DISSOLVE', 'CONVERT');

-- CreateEnum
CREATE TYPE "organization_change" AS ENUM ('ENDED', 'FOUNDED', 'RENAMED', 'PLACED', 'RESIZED');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "succession_reason" ADD VALUE 'MOVED';
ALTER TYPE "succession_reason" ADD VALUE 'CONVERTED';

-- CreateTable
CREATE TABLE "organization_act" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "kind" "organization_act_kind" NOT NULL,
    "effective_on" DATE NOT NULL,
    "decision_number" TEXT,
    "decision_on" DATE,
    "decided_by" TEXT,
    "outside_name" TEXT,
    "outside_place" "counterpart_place",
    "moved_count" INTEGER NOT NULL,
    "ended_officer_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "account_id" UUID NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by" TEXT,

    CONSTRAINT "organization_act_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization_act_line" (
    "act_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "change" "organization_change" NOT NULL,
    "is_subject" BOOLEAN NOT NULL,
    "members_before" INTEGER NOT NULL,
    "members_after" INTEGER NOT NULL,
    "units_before" INTEGER NOT NULL,
    "units_after" INTEGER NOT NULL,
    "previous_parent_id" UUID,

    CONSTRAINT "organization_act_line_pkey" PRIMARY KEY ("act_id","organization_id")
);

-- CreateTable
CREATE TABLE "organization_name" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "ends_on" DATE NOT NULL,

    CONSTRAINT "organization_name_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "organization_act_organization_id_effective_on_idx" ON "organization_act"("organization_id", "effective_on");

-- CreateIndex
CREATE INDEX "organization_act_line_organization_id_idx" ON "organization_act_line"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "organization_name_organization_id_ends_on_key" ON "organization_name"("organization_id", "ends_on");

-- AddForeignKey
ALTER TABLE "organization_act" ADD CONSTRAINT "organization_act_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_act_line" ADD CONSTRAINT "organization_act_line_act_id_fkey" FOREIGN KEY ("act_id") REFERENCES "organization_act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_act_line" ADD CONSTRAINT "organization_act_line_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_name" ADD CONSTRAINT "organization_name_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_event" ADD CONSTRAINT "member_event_act_id_fkey" FOREIGN KEY ("act_id") REFERENCES "organization_act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE organization_act
  ADD CONSTRAINT organization_act_texts_clean CHECK (
    app.is_clean(decision_number) AND app.is_clean(decided_by) AND app.is_clean(outside_name)
  ),
  ADD CONSTRAINT organization_act_outside_of_hand_over CHECK (
    (kind = 'HAND_OVER') = (outside_name IS NOT NULL) AND (outside_name IS NULL) = (outside_place IS NULL)
  ),
  ADD CONSTRAINT organization_act_undoing_signed CHECK ((undone_at IS NULL) = (undone_by IS NULL));

ALTER TABLE organization_act_line
  ADD CONSTRAINT organization_act_line_not_negative CHECK (
    members_before >= 0 AND members_after >= 0 AND units_before >= 0 AND units_after >= 0
  ),
  ADD CONSTRAINT organization_act_line_of_two_states CHECK (
    (change <> 'ENDED' OR members_after = 0) AND (change <> 'FOUNDED' OR members_before = 0)
  ),
  ADD CONSTRAINT organization_act_line_came_from CHECK ((change = 'PLACED') = (previous_parent_id IS NOT NULL));

ALTER TABLE organization_name
  ADD CONSTRAINT organization_name_words_clean CHECK (app.is_clean(name) AND app.is_clean(short_name));

-- An organisation founded by an act that was undone never existed: it ends on the day it began.
ALTER TABLE organization
  DROP CONSTRAINT organization_validity_order,
  ADD CONSTRAINT organization_validity_order CHECK (valid_to >= valid_from);

-- What an organisation was called on a day; the present name where no renaming is known after it.
CREATE FUNCTION app.organization_name_on(subject uuid, on_ date) RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, public AS $$
  SELECT COALESCE(
    (SELECT n.name FROM organization_name n WHERE n.organization_id = subject AND n.ends_on > on_ ORDER BY n.ends_on LIMIT 1),
    (SELECT o.name FROM organization o WHERE o.id = subject)
  )
$$;

-- Nobody is put on the list of an organisation that has ended, and none ends with people on its list: whoever writes.
CREATE FUNCTION app.check_entries_stand() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF EXISTS (
    SELECT FROM recorded r JOIN organization o ON o.id = r.organization_id
    WHERE app.enters(r.kind) AND r.effective_on >= o.valid_to
  ) THEN
    RAISE EXCEPTION 'the organisation has ended (constraint "member_event_organization_stands")'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'member_event_organization_stands';
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER member_event_organization_stands AFTER INSERT ON member_event
  REFERENCING NEW TABLE AS recorded FOR EACH STATEMENT EXECUTE FUNCTION app.check_entries_stand();

CREATE FUNCTION app.check_ends_empty() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF EXISTS (
    SELECT FROM membership s JOIN organization o ON o.id = s.organization_id
    WHERE o.id = NEW.id AND (s.ends_on IS NULL OR s.ends_on > o.valid_to)
  ) THEN
    RAISE EXCEPTION 'an organisation ends without members on its list (constraint "organization_ends_empty")'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'organization_ends_empty';
  END IF;
  RETURN NULL;
END
$$;

-- Checked when the transaction commits: an act ends organisations and moves their members in an order of its own.
CREATE CONSTRAINT TRIGGER organization_ends_empty AFTER UPDATE OF valid_to ON organization
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.valid_to IS NOT NULL) EXECUTE FUNCTION app.check_ends_empty();

-- The bloc's acts are the bloc's; a secretary reads those that touched an organisation of the own branch, and of each only
-- what it meant there.
ALTER TABLE organization_act ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_own ON organization_act FOR SELECT TO so_khoi_app
  USING (
    (SELECT app.sees_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[])
    OR id IN (SELECT l.act_id FROM organization_act_line l WHERE l.organization_id = ANY ((SELECT app.org_ids())::uuid[]))
  );
CREATE POLICY insert_own ON organization_act FOR INSERT TO so_khoi_app
  WITH CHECK ((SELECT app.writes_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[]));
CREATE POLICY update_own ON organization_act FOR UPDATE TO so_khoi_app
  USING ((SELECT app.writes_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[]))
  WITH CHECK ((SELECT app.writes_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[]));
GRANT SELECT, INSERT ON organization_act TO so_khoi_app;
GRANT UPDATE (undone_at, undone_by) ON organization_act TO so_khoi_app;

ALTER TABLE organization_act_line ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_own ON organization_act_line FOR SELECT TO so_khoi_app
  USING ((SELECT app.sees_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[]));
CREATE POLICY insert_own ON organization_act_line FOR INSERT TO so_khoi_app
  WITH CHECK ((SELECT app.writes_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[]));
GRANT SELECT, INSERT ON organization_act_line TO so_khoi_app;

-- Whoever sees an organisation knows what it was called.
ALTER TABLE organization_name ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_with_organization ON organization_name FOR SELECT TO so_khoi_app
  USING (organization_id IN (SELECT o.id FROM organization o));
CREATE POLICY insert_own ON organization_name FOR INSERT TO so_khoi_app
  WITH CHECK ((SELECT app.writes_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[]));
CREATE POLICY delete_own ON organization_name FOR DELETE TO so_khoi_app
  USING ((SELECT app.writes_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[]));
GRANT SELECT, INSERT, DELETE ON organization_name TO so_khoi_app;

-- Links of an act that is undone go with it.
GRANT DELETE ON organization_succession TO so_khoi_app;

REVOKE EXECUTE ON FUNCTION app.organization_name_on(uuid, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.organization_name_on(uuid, date) TO so_khoi_app;
