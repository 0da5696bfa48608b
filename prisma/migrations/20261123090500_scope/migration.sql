-- Who is asking, for how long, and which rows are theirs. The application hands over the hash of a session; the
-- database itself decides role and scope and keeps them for one transaction. Nothing the browser sends is trusted.

CREATE FUNCTION app.account_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN NULLIF(current_setting('app.account_id', true), '')::uuid;

CREATE FUNCTION app.viewer_role() RETURNS role LANGUAGE sql STABLE PARALLEL SAFE
  RETURN NULLIF(current_setting('app.role', true), '')::role;

-- The organisations of a secretary's subtree; empty for everyone else.
CREATE FUNCTION app.org_ids() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN COALESCE(string_to_array(NULLIF(current_setting('app.org_ids', true), ''), ',')::uuid[], '{}');

-- Leadership and the bloc's staff see every organisation's people. Administrators keep accounts, not people.
CREATE FUNCTION app.sees_all() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN COALESCE(app.viewer_role() IN ('LEADER', 'STAFF'), false);

CREATE FUNCTION app.writes_all() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN COALESCE(app.viewer_role() = 'STAFF', false);

CREATE FUNCTION app.is_admin() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN COALESCE(app.viewer_role() = 'ADMIN', false);

-- "Today" of this installation: a demonstration's business date, else the calendar day in Việt Nam.
CREATE FUNCTION app.today() RETURNS date
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT COALESCE((SELECT business_on FROM installation), (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
$$;

-- The account behind a live session: idle 30 minutes, absolute limit in expires_at, disabled accounts out at once.
-- Touches last_seen_at at most once a minute, and never waits for another request's touch.
CREATE FUNCTION app.viewer(session_hash bytea)
  RETURNS TABLE (
    account_id uuid, username text, display_name text, role role,
    organization_id uuid, organization_code text, organization_name text, organization_kind organization_kind,
    bloc_name text, is_demo boolean, today date
  )
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    SELECT a.id, a.username, a.display_name, a.role, o.id, o.code, o.name, o.kind, i.body_name, i.is_demo, app.today()
    FROM auth_session s
    JOIN account a ON a.id = s.account_id
    JOIN organization o ON o.id = a.organization_id
    CROSS JOIN installation i
    WHERE s.token_hash = session_hash
      AND s.expires_at > now() AND s.last_seen_at > now() - interval '30 minutes'
      AND a.disabled_at IS NULL;
  IF FOUND THEN
    UPDATE auth_session SET last_seen_at = now()
    WHERE token_hash = (
      SELECT token_hash FROM auth_session
      WHERE token_hash = session_hash AND last_seen_at < now() - interval '1 minute'
      FOR UPDATE SKIP LOCKED
    );
  END IF;
END
$$;

-- First statement of every scoped transaction: settles who the rest of it speaks for, or returns no row.
CREATE FUNCTION app.enter(session_hash bytea) RETURNS TABLE (account_id uuid, role role)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
#variable_conflict use_column
DECLARE
  seen record;
  subtree uuid[] := '{}';
BEGIN
  SELECT v.account_id, v.role, v.organization_id INTO seen FROM app.viewer(session_hash) v;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  IF seen.role = 'SECRETARY' THEN
    SELECT array_agg(o.id) INTO subtree FROM organization o WHERE o.path @> ARRAY[seen.organization_id];
  END IF;
  PERFORM set_config('app.account_id', seen.account_id::text, true),
          set_config('app.role', seen.role::text, true),
          set_config('app.org_ids', array_to_string(subtree, ','), true);
  RETURN QUERY SELECT seen.account_id, seen.role;
END
$$;

-- A cell founded by a secretary is in scope for the rest of the same transaction (an import fills it at once).
CREATE FUNCTION app.extend_scope() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.org_ids', concat_ws(',', NULLIF(current_setting('app.org_ids', true), ''), NEW.id), true);
  RETURN NULL;
END
$$;

CREATE TRIGGER organization_extend_scope AFTER INSERT ON organization
  FOR EACH ROW WHEN (NEW.parent_id = ANY (app.org_ids())) EXECUTE FUNCTION app.extend_scope();

GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO so_khoi_app;
