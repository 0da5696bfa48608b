-- CreateEnum
CREATE TYPE "erasure_ground" AS ENUM ('REQUEST', 'PURPOSE_DONE', 'RETENTION_OVER', 'AUTHORITY');

-- CreateEnum
CREATE TYPE "erasure_status" AS ENUM ('ASKED', 'ERASED', 'REFUSED', 'WITHDRAWN');

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "erased_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "person_erasure" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "status" "erasure_status" NOT NULL DEFAULT 'ASKED',
    "ground" "erasure_ground" NOT NULL,
    "paper_number" TEXT NOT NULL,
    "paper_on" DATE NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "asked_by" UUID NOT NULL,
    "asked_by_name" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" UUID,
    "decided_by_name" TEXT,
    "refusal_reason" TEXT,
    "subject_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "touched" JSONB,
    "event_id" BIGINT,

    CONSTRAINT "person_erasure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "person_erasure_member_id_idx" ON "person_erasure"("member_id");

-- CreateIndex
CREATE INDEX "person_erasure_organization_id_idx" ON "person_erasure"("organization_id");

-- AddForeignKey
ALTER TABLE "person_erasure" ADD CONSTRAINT "person_erasure_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_erasure" ADD CONSTRAINT "person_erasure_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE person_erasure
  ADD CONSTRAINT person_erasure_texts_clean CHECK (app.is_clean(paper_number) AND app.is_clean(refusal_reason)),
  ADD CONSTRAINT person_erasure_decided_whole CHECK (
    (status = 'ASKED') = (decided_at IS NULL) AND num_nonnulls(decided_at, decided_by, decided_by_name) IN (0, 3)
  ),
  -- Nobody erases on the own word.
  ADD CONSTRAINT person_erasure_by_two CHECK (status IN ('ASKED', 'WITHDRAWN') OR decided_by <> asked_by),
  ADD CONSTRAINT person_erasure_refusal_has_reason CHECK (status = 'REFUSED' OR refusal_reason IS NULL),
  -- Only app.erase_person can say that it is done: the application may not write what was emptied.
  ADD CONSTRAINT person_erasure_done CHECK ((status = 'ERASED') = (touched IS NOT NULL));
CREATE UNIQUE INDEX person_erasure_one_open ON person_erasure (member_id) WHERE status IN ('ASKED', 'ERASED');

-- The bloc's office alone: staff ask, another of the staff or leadership decides.
ALTER TABLE person_erasure ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_office ON person_erasure FOR SELECT TO so_khoi_app USING ((SELECT app.sees_all()));
CREATE POLICY ask ON person_erasure FOR INSERT TO so_khoi_app
  WITH CHECK ((SELECT app.writes_all()) AND asked_by = (SELECT app.account_id()));
CREATE POLICY decide ON person_erasure FOR UPDATE TO so_khoi_app
  USING ((SELECT app.sees_all())) WITH CHECK ((SELECT app.sees_all()) AND decided_by = (SELECT app.account_id()));
GRANT SELECT ON person_erasure TO so_khoi_app;
GRANT INSERT (id, member_id, organization_id, ground, paper_number, paper_on, asked_by, asked_by_name) ON person_erasure TO so_khoi_app;
GRANT UPDATE (status, decided_at, decided_by, decided_by_name, refusal_reason) ON person_erasure TO so_khoi_app;

-- What was emptied stays empty: neither a form nor an event, nor anything taken back, writes into it.
CREATE FUNCTION app.refuse_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the person was erased (constraint "member_erased")' USING ERRCODE = 'check_violation', CONSTRAINT = 'member_erased';
END
$$;
CREATE TRIGGER member_erased BEFORE UPDATE ON member FOR EACH ROW
  WHEN (OLD.erased_at IS NOT NULL AND app.viewer_role() IS NOT NULL) EXECUTE FUNCTION app.refuse_erased();

CREATE FUNCTION app.refuse_events_of_erased() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF app.viewer_role() IS NOT NULL
    AND EXISTS (SELECT FROM recorded r JOIN member m ON m.id = r.member_id WHERE m.erased_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the person was erased (constraint "member_erased")' USING ERRCODE = 'check_violation', CONSTRAINT = 'member_erased';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER member_event_erased AFTER INSERT ON member_event
  REFERENCING NEW TABLE AS recorded FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_events_of_erased();

-- An event says what happened for good; of an erased person it loses its words, and keeps what lists and figures follow from.
DROP TRIGGER member_event_append_only ON member_event;
CREATE TRIGGER member_event_append_only BEFORE DELETE OR TRUNCATE ON member_event
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE FUNCTION app.keep_member_event() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  words text[] := ARRAY['decision_number', 'decision_on', 'counterpart_name', 'detail', 'note', 'correction_reason', 'former'];
BEGIN
  IF to_jsonb(NEW) - words = to_jsonb(OLD) - words
    AND jsonb_strip_nulls(to_jsonb(NEW)) <@ to_jsonb(OLD)
    AND EXISTS (SELECT FROM member m WHERE m.id = NEW.member_id AND m.erased_at IS NOT NULL)
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER member_event_words BEFORE UPDATE ON member_event FOR EACH ROW EXECUTE FUNCTION app.keep_member_event();

-- A settled transfer is settled; that the person in it was erased settles nothing. The name is in nobody's right to write.
DROP TRIGGER transfer_settled ON transfer;
CREATE TRIGGER transfer_settled BEFORE UPDATE ON transfer
  FOR EACH ROW WHEN (app.viewer_role() IS NOT NULL AND NEW.full_name = OLD.full_name) EXECUTE FUNCTION app.settle_transfer();

REVOKE EXECUTE ON FUNCTION app.refuse_erased(), app.refuse_events_of_erased(), app.keep_member_event() FROM PUBLIC;
