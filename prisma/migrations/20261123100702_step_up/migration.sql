-- Some acts ask again who is at the keyboard. Signing in is such a proof, the password typed again is another; it counts
-- for ten minutes and for the one session it was given in.

ALTER TABLE auth_session ADD COLUMN proved_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

CREATE OR REPLACE FUNCTION app.complete_session(half_hash bytea, whole_hash bytea) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  UPDATE auth_session s
  SET token_hash = whole_hash, is_complete = true, created_at = now(), last_seen_at = now(), proved_at = now(),
      expires_at = now() + make_interval(hours => i.session_hours)
  FROM installation i
  WHERE s.token_hash = half_hash
$$;

CREATE FUNCTION app.session_proved(session_hash bytea) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT EXISTS (
    SELECT FROM auth_session s CROSS JOIN installation i
    WHERE s.token_hash = session_hash AND app.session_stands(s, i) AND s.proved_at > now() - interval '10 minutes'
  )
$$;

CREATE FUNCTION app.prove_own_session(session_hash bytea) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  UPDATE auth_session SET proved_at = now() WHERE token_hash = session_hash AND account_id = app.account_id()
$$;

REVOKE EXECUTE ON FUNCTION app.session_proved(bytea), app.prove_own_session(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.session_proved(bytea), app.prove_own_session(bytea) TO so_khoi_app;
