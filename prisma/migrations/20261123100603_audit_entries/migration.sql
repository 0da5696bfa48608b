-- Sign-ins and passwords happen before a scope exists, so the application cannot sign for the account: this function does.
-- What is refused is written down up to a bound per hour (one account, names that are no account's, all of them), after
-- which nothing is: who hammers at the door cannot fill the disk. The name that was tried is not kept, it may be a password.
CREATE FUNCTION app.record_entry(login text, action text, outcome audit_outcome, reason text, network text, agent text)
  RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  who record;
  lately timestamptz := clock_timestamp() - interval '1 hour';
  of_account bigint := 0;
  of_all bigint := 0;
BEGIN
  IF action NOT IN ('session.open', 'password.set') THEN
    RAISE EXCEPTION 'unknown entry %', action USING ERRCODE = 'check_violation';
  END IF;
  SELECT a.id, a.organization_id INTO who FROM account a WHERE a.username = login;
  IF outcome = 'REFUSED' THEN
    SELECT count(*) FILTER (WHERE e.account_id IS NOT DISTINCT FROM who.id), count(*) INTO of_account, of_all
    FROM audit_event e WHERE e.at > lately AND e.outcome = 'REFUSED' AND e.action = record_entry.action;
  END IF;
  IF of_account < (CASE WHEN who.id IS NULL THEN 200 ELSE 30 END) AND of_all < 1000 THEN
    INSERT INTO audit_event (account_id, organization_id, action, outcome, subject_id, reason, network, agent)
    VALUES (
      who.id, COALESCE(who.organization_id, (SELECT id FROM organization WHERE kind = 'BLOC')), record_entry.action,
      record_entry.outcome, who.id, record_entry.reason, left(record_entry.network, 64), left(record_entry.agent, 80)
    );
  END IF;
END
$$;

-- Who is in the trail, under the name of the account: of what the viewer may read there.
CREATE FUNCTION app.audit_accounts() RETURNS TABLE (id uuid, username text, name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT a.id, a.username, a.display_name FROM account a
  WHERE app.sees_all() OR app.is_admin()
    OR a.id IN (SELECT e.account_id FROM audit_event e WHERE e.organization_id = ANY (app.org_ids()))
$$;

REVOKE EXECUTE ON FUNCTION app.record_entry(text, text, audit_outcome, text, text, text), app.audit_accounts() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.record_entry(text, text, audit_outcome, text, text, text), app.audit_accounts() TO so_khoi_app;

-- For the bound above, and for "seen already a moment ago".
CREATE INDEX audit_event_not_done_idx ON audit_event (action, at) WHERE outcome <> 'DONE';
