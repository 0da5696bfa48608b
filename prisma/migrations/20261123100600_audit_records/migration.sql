-- CreateEnum
CREATE TYPE "audit_outcome" AS ENUM ('DONE', 'SEEN', 'REFUSED');

-- CreateEnum
CREATE TYPE "audit_change_kind" AS ENUM ('INSERT', 'UPDATE', 'DELETE');

-- One number per transaction that leaves something in the trail: its events and its changes share it. Kept for the
-- transaction like the scope is, and never taken from anybody's word: the application has no right to the column.
CREATE SEQUENCE app.audit_act;
CREATE FUNCTION app.act_id() RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  act text := NULLIF(current_setting('app.act', true), '');
BEGIN
  IF act IS NULL THEN
    act := nextval('app.audit_act')::text;
    PERFORM set_config('app.act', act, true);
  END IF;
  RETURN act::bigint;
END
$$;
REVOKE EXECUTE ON FUNCTION app.act_id() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.act_id() TO so_khoi_app;

ALTER TABLE audit_event DISABLE TRIGGER audit_event_append_only;

-- AlterTable
ALTER TABLE "audit_event" ALTER COLUMN "account_id" DROP NOT NULL,
ADD COLUMN     "act" BIGINT,
ADD COLUMN     "outcome" "audit_outcome" NOT NULL DEFAULT 'DONE',
ADD COLUMN     "reason" TEXT,
ADD COLUMN     "network" TEXT,
ADD COLUMN     "agent" TEXT,
ADD COLUMN     "digest" BYTEA;

-- Which of the older events came of one transaction was not kept: each is an act of its own.
UPDATE audit_event SET act = id, outcome = CASE WHEN action ~ '\.(export|print)$' THEN 'SEEN' ELSE 'DONE' END::audit_outcome;
SELECT setval('app.audit_act', (SELECT max(id) FROM audit_event)) WHERE EXISTS (SELECT FROM audit_event);
ALTER TABLE audit_event ALTER COLUMN act SET DEFAULT app.act_id(), ALTER COLUMN act SET NOT NULL;

ALTER TABLE audit_event ENABLE TRIGGER audit_event_append_only;

-- CreateTable
CREATE TABLE "audit_change" (
    "id" BIGSERIAL NOT NULL,
    "act" BIGINT NOT NULL,
    "register" TEXT NOT NULL,
    "record_id" TEXT,
    "organization_id" UUID NOT NULL,
    "member_id" UUID,
    "kind" "audit_change_kind" NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "salt" BYTEA,
    "digest" BYTEA NOT NULL,
    "erased_by" BIGINT,

    CONSTRAINT "audit_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_event_account_id_at_idx" ON "audit_event"("account_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_act_idx" ON "audit_event"("act");

-- CreateIndex
CREATE INDEX "audit_change_act_idx" ON "audit_change"("act");

-- CreateIndex
CREATE INDEX "audit_change_member_id_idx" ON "audit_change"("member_id");

-- CreateIndex
CREATE INDEX "audit_change_register_record_id_idx" ON "audit_change"("register", "record_id");

-- Read within scope like the records themselves; an administrator reads of accounts and of the tree, not of people.
-- Written by triggers alone.
ALTER TABLE audit_change ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_own ON audit_change FOR SELECT TO so_khoi_app
  USING (
    ((SELECT app.sees_all()) AND register <> 'account')
    OR organization_id = ANY ((SELECT app.org_ids())::uuid[]) AND register <> 'account'
    OR ((SELECT app.is_admin()) AND register IN ('account', 'installation', 'organization', 'organization_name'))
  );
GRANT SELECT (id, act, register, record_id, organization_id, member_id, kind, before, after, erased_by) ON audit_change TO so_khoi_app;

GRANT INSERT (outcome, reason, network, agent) ON audit_event TO so_khoi_app;

-- A payload is emptied by the erasure the law asks for, and nothing else of a change is ever touched.
CREATE FUNCTION app.keep_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.before IS NULL AND NEW.after IS NULL AND NEW.salt IS NULL AND NEW.erased_by IS NOT NULL
    AND (NEW.id, NEW.act, NEW.register, NEW.record_id, NEW.organization_id, NEW.member_id, NEW.kind, NEW.digest)
      IS NOT DISTINCT FROM (OLD.id, OLD.act, OLD.register, OLD.record_id, OLD.organization_id, OLD.member_id, OLD.kind, OLD.digest)
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
REVOKE EXECUTE ON FUNCTION app.keep_audit_change() FROM PUBLIC;
CREATE TRIGGER audit_change_append_only BEFORE UPDATE OR DELETE ON audit_change
  FOR EACH ROW EXECUTE FUNCTION app.keep_audit_change();
CREATE TRIGGER audit_change_no_truncate BEFORE TRUNCATE ON audit_change
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
