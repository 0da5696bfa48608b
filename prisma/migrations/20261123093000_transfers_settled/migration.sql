-- AlterTable
ALTER TABLE "member_event" ADD COLUMN     "correction_reason" TEXT,
ADD COLUMN     "former" JSONB;

ALTER TABLE member_event
  ADD CONSTRAINT member_event_correction_clean CHECK (app.is_clean(correction_reason)),
  ADD CONSTRAINT member_event_reason_of_correction CHECK (correction_reason IS NULL OR corrects_id IS NOT NULL);

-- Names of organisations, nothing of their people: a secretary reads where a member of the own list came from and is sent
-- to, though those organisations are not the own. Who asks without a session gets nothing.
CREATE FUNCTION app.organization_names(ids uuid[])
  RETURNS TABLE (id uuid, code text, name text, base_id uuid, base_code text, base_name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT o.id, o.code, o.name, base.id, base.code, base.name
  FROM organization o LEFT JOIN organization base ON base.id = o.base_id
  WHERE o.id = ANY (ids) AND app.viewer_role() IS NOT NULL
$$;

-- The base organisations of today, to which a member can be sent.
CREATE FUNCTION app.receiving_units() RETURNS TABLE (id uuid, code text, name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT o.id, o.code, o.name
  FROM organization o
  WHERE o.base_id = o.id AND (o.valid_to IS NULL OR o.valid_to > app.today())
    AND app.viewer_role() IN ('STAFF', 'SECRETARY')
  ORDER BY o.position, o.code
$$;

-- Under which name events were recorded; accounts themselves are not shown.
CREATE FUNCTION app.recorder_names(ids uuid[]) RETURNS TABLE (id uuid, name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT a.id, a.display_name FROM account a WHERE a.id = ANY (ids) AND app.viewer_role() IN ('LEADER', 'STAFF', 'SECRETARY')
$$;

-- A transfer begins where the member is and leads to another base organisation that exists.
CREATE FUNCTION app.check_transfer_sent() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF NEW.status <> 'SENT' THEN
    RAISE EXCEPTION 'a transfer begins by being sent' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NOT EXISTS (SELECT FROM member m WHERE m.id = NEW.member_id AND m.organization_id = NEW.organization_id) THEN
    RAISE EXCEPTION 'a member is sent from the own cell' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NOT EXISTS (
    SELECT FROM organization target JOIN organization origin ON origin.id = NEW.organization_id
    WHERE target.id = NEW.to_organization_id AND target.base_id = target.id AND target.base_id <> origin.base_id
      AND (target.valid_to IS NULL OR target.valid_to > NEW.sent_on)
  ) THEN
    RAISE EXCEPTION 'a member is sent to another base organisation (constraint "transfer_receiver")'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'transfer_receiver';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER transfer_sent BEFORE INSERT ON transfer
  FOR EACH ROW WHEN (app.viewer_role() IS NOT NULL) EXECUTE FUNCTION app.check_transfer_sent();

-- It is settled once: the receiver accepts or refuses, the sender recalls. Accepted, the member stands on the receiver's list
-- by an event recorded before. Refused or recalled, the sender's event is taken back here, by whoever settles it: the
-- receiver could not touch the sender's list, and the member must not stay between the two.
CREATE FUNCTION app.settle_transfer() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  sent record;
BEGIN
  IF OLD.status <> 'SENT' THEN
    RAISE EXCEPTION 'the transfer is settled (constraint "transfer_settled_once")'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'transfer_settled_once';
  END IF;
  IF NEW.status = 'SENT' THEN
    RETURN NEW;
  END IF;
  IF app.viewer_role() = 'SECRETARY' AND NOT (
    CASE NEW.status WHEN 'RECALLED' THEN OLD.organization_id ELSE OLD.to_organization_id END = ANY (app.org_ids())
  ) THEN
    RAISE EXCEPTION 'the receiver accepts or refuses, the sender recalls' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NEW.status = 'ACCEPTED' THEN
    IF NOT EXISTS (
      SELECT FROM app.effective_event e
      WHERE e.transfer_id = OLD.id AND e.kind = 'TRANSFER_IN' AND e.organization_id = NEW.received_by_id
        AND e.effective_on = NEW.settled_on
    ) THEN
      RAISE EXCEPTION 'an accepted member stands on the receiver''s list' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END IF;
  SELECT e.* INTO sent FROM app.effective_event e WHERE e.transfer_id = OLD.id AND e.kind = 'TRANSFER_OUT';
  INSERT INTO member_event (id, organization_id, member_id, kind, effective_on, transfer_id, corrects_id, correction_reason)
  VALUES (gen_random_uuid(), sent.organization_id, OLD.member_id, 'ANNULMENT', sent.effective_on, OLD.id, sent.id, NEW.refusal_reason);
  RETURN NEW;
END
$$;

CREATE TRIGGER transfer_settled BEFORE UPDATE ON transfer
  FOR EACH ROW WHEN (app.viewer_role() IS NOT NULL) EXECUTE FUNCTION app.settle_transfer();

GRANT EXECUTE ON FUNCTION app.organization_names(uuid[]), app.receiving_units(), app.recorder_names(uuid[]) TO so_khoi_app;
