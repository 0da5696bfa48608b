-- A second factor: one-time codes of a telephone (RFC 6238) and ten recovery codes. Who needs one is a setting; whoever
-- needs or has one gets a half-open session from the password, which reads nothing but the second step.

CREATE TYPE second_factor_rule AS ENUM ('OPTIONAL', 'STAFF_AND_ADMIN', 'EVERYBODY');
ALTER TABLE installation ADD COLUMN second_factor second_factor_rule NOT NULL DEFAULT 'OPTIONAL';
UPDATE installation SET second_factor = 'STAFF_AND_ADMIN' WHERE NOT is_demo;
GRANT UPDATE (second_factor) ON installation TO so_khoi_app;

CREATE TABLE account_factor (
  account_id uuid PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE ON UPDATE CASCADE,
  secret bytea NOT NULL,
  last_step bigint NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE recovery_code (
  account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE ON UPDATE CASCADE,
  code_hash bytea NOT NULL,
  used_at timestamptz(3),
  PRIMARY KEY (account_id, code_hash)
);
-- Closed to the application's role, as sessions are: only the functions below.
ALTER TABLE account_factor ENABLE ROW LEVEL SECURITY;
ALTER TABLE recovery_code ENABLE ROW LEVEL SECURITY;

ALTER TABLE auth_session ADD COLUMN is_complete boolean NOT NULL DEFAULT true;

CREATE OR REPLACE FUNCTION app.session_stands(s auth_session, i installation) RETURNS boolean LANGUAGE sql STABLE
  RETURN s.is_complete
    AND s.expires_at > now()
    AND s.created_at > now() - make_interval(hours => i.session_hours)
    AND s.last_seen_at > now() - make_interval(mins => i.idle_minutes);

CREATE FUNCTION app.factor_required(asked role) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT CASE second_factor
    WHEN 'EVERYBODY' THEN true
    WHEN 'STAFF_AND_ADMIN' THEN asked IN ('STAFF', 'ADMIN')
    ELSE false
  END FROM installation
$$;

-- After the right password. Answers whether that was all; if not, ten minutes are left for the second step.
DROP FUNCTION app.open_session(uuid, bytea, text, text);
CREATE FUNCTION app.open_session(account uuid, session_hash bytea, network text DEFAULT NULL, browser text DEFAULT NULL)
  RETURNS boolean LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  DELETE FROM auth_session WHERE expires_at < now();
  INSERT INTO auth_session (token_hash, account_id, network, browser, is_complete, expires_at)
  SELECT session_hash, a.id, open_session.network, open_session.browser, done.it,
    now() + CASE WHEN done.it THEN make_interval(hours => i.session_hours) ELSE interval '10 minutes' END
  FROM account a
  CROSS JOIN installation i
  CROSS JOIN LATERAL (
    SELECT NOT app.factor_required(a.role) AND NOT EXISTS (SELECT FROM account_factor f WHERE f.account_id = a.id) AS it
  ) done
  WHERE a.id = account
  RETURNING is_complete
$$;

-- Whose half-open session this is: with the factor to check a code against, or with none, to be enrolled now.
CREATE FUNCTION app.half_open(session_hash bytea)
  RETURNS TABLE (account_id uuid, username text, secret bytea)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT a.id, a.username, f.secret
  FROM auth_session s
  JOIN account a ON a.id = s.account_id
  LEFT JOIN account_factor f ON f.account_id = a.id
  WHERE s.token_hash = session_hash AND NOT s.is_complete AND s.expires_at > now() AND a.disabled_at IS NULL
$$;

-- A session is renamed when it becomes a whole one, so that whoever saw the half-open one has nothing.
CREATE FUNCTION app.complete_session(half_hash bytea, whole_hash bytea) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  UPDATE auth_session s
  SET token_hash = whole_hash, is_complete = true, created_at = now(), last_seen_at = now(),
      expires_at = now() + make_interval(hours => i.session_hours)
  FROM installation i
  WHERE s.token_hash = half_hash
$$;

-- A code of the telephone opens once: of two at once, one finds the step already used.
CREATE FUNCTION app.complete_with_step(half_hash bytea, whole_hash bytea, step bigint) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE account_factor f SET last_step = step
  FROM app.half_open(half_hash) h
  WHERE f.account_id = h.account_id AND f.last_step < step;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  PERFORM app.complete_session(half_hash, whole_hash);
  RETURN true;
END
$$;

CREATE FUNCTION app.complete_with_recovery(half_hash bytea, whole_hash bytea, given_hash bytea) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE recovery_code c SET used_at = now()
  FROM app.half_open(half_hash) h
  WHERE c.account_id = h.account_id AND c.code_hash = given_hash AND c.used_at IS NULL AND h.secret IS NOT NULL;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  PERFORM app.complete_session(half_hash, whole_hash);
  RETURN true;
END
$$;

-- A factor is kept once its owner has shown a code of it; a second one is refused by the primary key.
CREATE FUNCTION app.keep_factor(owner uuid, new_secret bytea, step bigint, code_hashes bytea[]) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  INSERT INTO account_factor (account_id, secret, last_step) VALUES (owner, new_secret, step) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  DELETE FROM recovery_code WHERE account_id = owner;
  INSERT INTO recovery_code (account_id, code_hash) SELECT owner, unnest(code_hashes);
  RETURN true;
END
$$;

CREATE FUNCTION app.complete_with_enrolment(
  half_hash bytea, whole_hash bytea, new_secret bytea, step bigint, code_hashes bytea[]
) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  owner uuid;
BEGIN
  SELECT account_id INTO owner FROM app.half_open(half_hash) WHERE secret IS NULL;
  IF owner IS NULL OR NOT app.keep_factor(owner, new_secret, step, code_hashes) THEN
    RETURN false;
  END IF;
  PERFORM app.complete_session(half_hash, whole_hash);
  RETURN true;
END
$$;

-- What the viewer may know of the own factor; never the secret.
CREATE FUNCTION app.own_factor() RETURNS TABLE (created_at timestamptz, codes_left integer, is_required boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT f.created_at,
    (SELECT count(*)::integer FROM recovery_code c WHERE c.account_id = a.id AND c.used_at IS NULL),
    app.factor_required(a.role)
  FROM account a LEFT JOIN account_factor f ON f.account_id = a.id
  WHERE a.id = app.account_id()
$$;

CREATE FUNCTION app.enrol_own_factor(new_secret bytea, step bigint, code_hashes bytea[]) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  RETURN app.account_id() IS NOT NULL AND app.keep_factor(app.account_id(), new_secret, step, code_hashes);
END
$$;

CREATE FUNCTION app.renew_own_recovery_codes(code_hashes bytea[]) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  DELETE FROM recovery_code WHERE account_id = app.account_id();
  INSERT INTO recovery_code (account_id, code_hash)
  SELECT f.account_id, unnest(code_hashes) FROM account_factor f WHERE f.account_id = app.account_id();
$$;

-- False where the installation asks this account for a factor.
CREATE FUNCTION app.remove_own_factor() RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF app.factor_required(app.viewer_role()) THEN
    RETURN false;
  END IF;
  DELETE FROM account_factor WHERE account_id = app.account_id();
  DELETE FROM recovery_code WHERE account_id = app.account_id();
  RETURN true;
END
$$;

-- An administrator's act for somebody who lost the telephone and the codes: the factor is gone, open sessions end.
CREATE FUNCTION app.reset_factor(subject uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF NOT app.is_admin() THEN
    RAISE EXCEPTION 'only an administrator resets a factor' USING ERRCODE = 'insufficient_privilege';
  END IF;
  DELETE FROM account_factor WHERE account_id = subject;
  DELETE FROM recovery_code WHERE account_id = subject;
  DELETE FROM auth_session WHERE account_id = subject;
END
$$;

DROP FUNCTION app.account_states();
CREATE FUNCTION app.account_states()
  RETURNS TABLE (
    account_id uuid, has_password boolean, invite_expires_at timestamptz, last_seen_at timestamptz, has_factor boolean
  )
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT a.id, a.password_hash IS NOT NULL, i.expires_at, s.last_seen_at,
    EXISTS (SELECT FROM account_factor f WHERE f.account_id = a.id)
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

REVOKE EXECUTE ON FUNCTION app.factor_required(role), app.open_session(uuid, bytea, text, text), app.half_open(bytea),
  app.complete_session(bytea, bytea), app.complete_with_step(bytea, bytea, bigint),
  app.complete_with_recovery(bytea, bytea, bytea), app.keep_factor(uuid, bytea, bigint, bytea[]),
  app.complete_with_enrolment(bytea, bytea, bytea, bigint, bytea[]), app.own_factor(),
  app.enrol_own_factor(bytea, bigint, bytea[]), app.renew_own_recovery_codes(bytea[]), app.remove_own_factor(),
  app.reset_factor(uuid), app.account_states() FROM PUBLIC;
-- Not among them: app.complete_session and app.keep_factor, which ask for no code.
GRANT EXECUTE ON FUNCTION app.open_session(uuid, bytea, text, text), app.half_open(bytea),
  app.complete_with_step(bytea, bytea, bigint), app.complete_with_recovery(bytea, bytea, bytea),
  app.complete_with_enrolment(bytea, bytea, bytea, bigint, bytea[]), app.own_factor(),
  app.enrol_own_factor(bytea, bigint, bytea[]), app.renew_own_recovery_codes(bytea[]), app.remove_own_factor(),
  app.reset_factor(uuid), app.account_states() TO so_khoi_app;
