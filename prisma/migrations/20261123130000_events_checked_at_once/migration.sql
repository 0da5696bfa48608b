-- Who may record an event, and whether its quarter is still open, is asked once for all events of a statement: a list of
-- thousands spent a fifth of a second on asking it row by row.
CREATE OR REPLACE FUNCTION app.place_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.recorded_at := clock_timestamp();
  NEW.recorded_by := COALESCE(app.account_id(), NEW.recorded_by);
  IF NEW.corrects_id IS NULL THEN
    NEW.position := nextval('app.member_event_position');
  ELSE
    SELECT e.position INTO NEW.position FROM member_event e WHERE e.id = NEW.corrects_id AND e.member_id = NEW.member_id;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'a correction names an event of the same member (constraint "member_event_corrects_own")'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'member_event_corrects_own';
    END IF;
  END IF;
  RETURN NEW;
END
$$;

-- A secretary records events of the own members, and of one who is on the way to the own organisation by this transfer.
CREATE FUNCTION app.check_events_allowed() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF app.viewer_role() = 'SECRETARY' AND EXISTS (
    SELECT FROM recorded r
    WHERE NOT EXISTS (SELECT FROM member m WHERE m.id = r.member_id AND m.organization_id = ANY (app.org_ids()))
      AND NOT EXISTS (
        SELECT FROM transfer t
        WHERE t.id = r.transfer_id AND t.member_id = r.member_id AND t.status = 'SENT'
          AND t.to_organization_id = ANY (app.org_ids())
      )
  ) THEN
    RAISE EXCEPTION 'an event is recorded by those who keep the member' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF EXISTS (
    SELECT FROM (SELECT DISTINCT organization_id, kind, effective_on, corrects_id FROM recorded) r
    WHERE app.is_period_closed(r.organization_id, r.kind, r.effective_on, r.corrects_id)
  ) THEN
    RAISE EXCEPTION 'the quarter is confirmed (constraint "member_event_period_open")'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'member_event_period_open';
  END IF;
  RETURN NULL;
END
$$;

-- Before member_event_follow, in the order of names: a transfer's member is still where the transfer found them.
CREATE TRIGGER member_event_allowed AFTER INSERT ON member_event
  REFERENCING NEW TABLE AS recorded FOR EACH STATEMENT EXECUTE FUNCTION app.check_events_allowed();

DROP FUNCTION app.may_record(uuid, uuid);
