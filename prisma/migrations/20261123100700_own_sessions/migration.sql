-- A person's own sessions: how long they last is the installation's to say, where they were opened is on record, and
-- their owner can look at them and end them.

ALTER TABLE installation
  ADD COLUMN idle_minutes smallint NOT NULL DEFAULT 30
    CONSTRAINT installation_idle_minutes CHECK (idle_minutes BETWEEN 5 AND 240),
  ADD COLUMN session_hours smallint NOT NULL DEFAULT 12
    CONSTRAINT installation_session_hours CHECK (session_hours BETWEEN 1 AND 24);
GRANT UPDATE (idle_minutes, session_hours) ON installation TO so_khoi_app;

ALTER TABLE auth_session
  ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN network text CONSTRAINT auth_session_network CHECK (length(network) <= 64),
  ADD COLUMN browser text CONSTRAINT auth_session_browser CHECK (length(browser) <= 64);
CREATE UNIQUE INDEX auth_session_id_key ON auth_session (id);

-- The one place that says whether a session still stands. A limit made shorter holds for sessions already open.
CREATE FUNCTION app.session_stands(s auth_session, i installation) RETURNS boolean LANGUAGE sql STABLE
  RETURN s.expires_at > now()
    AND s.created_at > now() - make_interval(hours => i.session_hours)
    AND s.last_seen_at > now() - make_interval(mins => i.idle_minutes);

-- The account behind a session that stands; disabled accounts are out at once. Touches last_seen_at at most once a
-- minute, and never waits for another request's touch.
CREATE OR REPLACE FUNCTION app.viewer(session_hash bytea)
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
    WHERE s.token_hash = session_hash AND app.session_stands(s, i) AND a.disabled_at IS NULL;
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

CREATE OR REPLACE FUNCTION app.account_states()
  RETURNS TABLE (account_id uuid, has_password boolean, invite_expires_at timestamptz, last_seen_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT a.id, a.password_hash IS NOT NULL, i.expires_at, s.last_seen_at
  FROM account a
  LEFT JOIN LATERAL (
    SELECT max(expires_at) AS expires_at FROM account_invite
    WHERE account_id = a.id AND used_at IS NULL AND expires_at > now()
  ) i ON true
  LEFT JOIN LATERAL (
    SELECT max(s.last_seen_at) AS last_seen_at FROM auth_session s CROSS JOIN installation i
    WHERE s.account_id = a.id AND app.session_stands(s, i)
  ) s ON true
  WHERE app.is_admin()
$$;

DROP FUNCTION app.open_session(uuid, bytea);
CREATE FUNCTION app.open_session(account uuid, session_hash bytea, network text DEFAULT NULL, browser text DEFAULT NULL)
  RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  DELETE FROM auth_session WHERE expires_at < now();
  INSERT INTO auth_session (token_hash, account_id, network, browser, expires_at)
  SELECT session_hash, account, open_session.network, open_session.browser, now() + make_interval(hours => i.session_hours)
  FROM installation i;
$$;

-- The viewer's own sessions that stand. The hash never leaves: a session is named by an id that opens nothing.
CREATE FUNCTION app.own_sessions(current_hash bytea)
  RETURNS TABLE (id uuid, created_at timestamptz, last_seen_at timestamptz, network text, browser text, is_current boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT s.id, s.created_at, s.last_seen_at, s.network, s.browser, s.token_hash = current_hash
  FROM auth_session s CROSS JOIN installation i
  WHERE s.account_id = app.account_id() AND app.session_stands(s, i)
  ORDER BY s.token_hash = current_hash DESC, s.last_seen_at DESC, s.id
$$;

CREATE FUNCTION app.end_own_session(session_id uuid) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  DELETE FROM auth_session WHERE id = session_id AND account_id = app.account_id();
  RETURN FOUND;
END
$$;

-- All of the viewer's sessions, but for the one to keep where there is one.
CREATE FUNCTION app.end_own_sessions(kept_hash bytea DEFAULT NULL) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  DELETE FROM auth_session WHERE account_id = app.account_id() AND token_hash IS DISTINCT FROM kept_hash
$$;

-- For comparing with what its owner just typed, and for nobody else's account.
CREATE FUNCTION app.own_password_hash() RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT password_hash FROM account WHERE id = app.account_id()
$$;

-- A new password voids what could still replace it, and ends every session but the one it was set in.
CREATE FUNCTION app.change_own_password(new_password_hash text, kept_hash bytea) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  UPDATE account SET password_hash = new_password_hash, updated_at = now() WHERE id = app.account_id();
  UPDATE account_invite SET expires_at = now() WHERE account_id = app.account_id() AND used_at IS NULL;
  SELECT app.end_own_sessions(kept_hash);
$$;

REVOKE EXECUTE ON FUNCTION app.session_stands(auth_session, installation), app.open_session(uuid, bytea, text, text),
  app.own_sessions(bytea), app.end_own_session(uuid), app.end_own_sessions(bytea), app.own_password_hash(),
  app.change_own_password(text, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.open_session(uuid, bytea, text, text), app.own_sessions(bytea), app.end_own_session(uuid),
  app.end_own_sessions(bytea), app.own_password_hash(), app.change_own_password(text, bytea) TO so_khoi_app;
