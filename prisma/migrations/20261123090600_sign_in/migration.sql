-- Everything that happens before a scope exists. The tables behind these functions are closed to the application's
-- role: no query of the application can list sessions, links or password hashes.

CREATE FUNCTION app.sign_in_account(login text)
  RETURNS TABLE (account_id uuid, password_hash text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT id, password_hash FROM account WHERE username = login AND disabled_at IS NULL
$$;

CREATE FUNCTION app.open_session(account uuid, session_hash bytea) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  DELETE FROM auth_session WHERE expires_at < now();
  INSERT INTO auth_session (token_hash, account_id, expires_at) VALUES (session_hash, account, now() + interval '12 hours');
$$;

CREATE FUNCTION app.close_session(session_hash bytea) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  DELETE FROM auth_session WHERE token_hash = session_hash
$$;

-- Failures so far in the key's window of 15 minutes.
CREATE FUNCTION app.sign_in_failures(throttle_key text) RETURNS integer
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT COALESCE((SELECT failures FROM sign_in_throttle WHERE key = throttle_key AND window_end_at > now()), 0)
$$;

CREATE FUNCTION app.count_sign_in_failure(throttle_key text) RETURNS integer
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  DELETE FROM sign_in_throttle WHERE window_end_at < now() - interval '1 hour';
  INSERT INTO sign_in_throttle AS t (key, failures, window_end_at) VALUES (throttle_key, 1, now() + interval '15 minutes')
  ON CONFLICT (key) DO UPDATE SET
    failures = CASE WHEN t.window_end_at > now() THEN t.failures + 1 ELSE 1 END,
    window_end_at = CASE WHEN t.window_end_at > now() THEN t.window_end_at ELSE now() + interval '15 minutes' END
  RETURNING failures
$$;

CREATE FUNCTION app.clear_sign_in_failures(throttle_key text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  DELETE FROM sign_in_throttle WHERE key = throttle_key
$$;

-- The account a one-time link belongs to, while the link is good.
CREATE FUNCTION app.invited_account(invite_hash bytea) RETURNS TABLE (username text, display_name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT a.username, a.display_name FROM account_invite i JOIN account a ON a.id = i.account_id
  WHERE i.token_hash = invite_hash AND i.used_at IS NULL AND i.expires_at > now() AND a.disabled_at IS NULL
$$;

-- Burns the link, sets the password and ends the account's sessions; false when the link is no longer good.
CREATE FUNCTION app.redeem_invite(invite_hash bytea, new_password_hash text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  invited uuid;
BEGIN
  UPDATE account_invite SET used_at = now()
  WHERE token_hash = invite_hash AND used_at IS NULL AND expires_at > now()
  RETURNING account_id INTO invited;
  IF invited IS NULL THEN
    RETURN false;
  END IF;
  UPDATE account SET password_hash = new_password_hash, version = version + 1, updated_at = now()
  WHERE id = invited AND disabled_at IS NULL;
  DELETE FROM auth_session WHERE account_id = invited;
  RETURN true;
END
$$;

-- An administrator's act: a fresh link for an account, older ones void, its sessions ended.
CREATE FUNCTION app.invite_account(invited uuid, invite_hash bytea, valid_for interval) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF NOT app.is_admin() THEN
    RAISE EXCEPTION 'only an administrator invites' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE account_invite SET expires_at = now() WHERE account_id = invited AND used_at IS NULL;
  INSERT INTO account_invite (token_hash, account_id, expires_at) VALUES (invite_hash, invited, now() + valid_for);
  DELETE FROM auth_session WHERE account_id = invited;
END
$$;

-- A secretary belongs to a base organisation, everyone else to the bloc; the last administrator stays.
CREATE FUNCTION app.check_account() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM organization WHERE id = NEW.organization_id
      AND CASE NEW.role WHEN 'SECRETARY' THEN kind IN ('BASE_COMMITTEE', 'BASE_CELL') ELSE kind = 'BLOC' END
  ) THEN
    RAISE EXCEPTION 'role % does not fit the organisation (constraint "account_role_fits_organization")', NEW.role
      USING ERRCODE = 'check_violation', CONSTRAINT = 'account_role_fits_organization';
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.role = 'ADMIN' AND OLD.disabled_at IS NULL AND (NEW.role <> 'ADMIN' OR NEW.disabled_at IS NOT NULL) THEN
    -- Two administrators removing each other at once: the second waits here and then finds itself the last.
    PERFORM pg_advisory_xact_lock(hashtext('app.last_admin'));
    IF NOT EXISTS (SELECT FROM account WHERE role = 'ADMIN' AND disabled_at IS NULL AND id <> NEW.id) THEN
      RAISE EXCEPTION 'the last administrator stays (constraint "account_last_admin")' USING ERRCODE = 'check_violation', CONSTRAINT = 'account_last_admin';
    END IF;
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW.disabled_at IS NOT NULL OR NEW.role <> OLD.role OR NEW.organization_id <> OLD.organization_id) THEN
    DELETE FROM auth_session WHERE account_id = NEW.id;
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER account_check BEFORE INSERT OR UPDATE ON account FOR EACH ROW EXECUTE FUNCTION app.check_account();

-- The newest applied migration, for the readiness check; null before the first.
CREATE FUNCTION app.schema_version() RETURNS text
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  RETURN (SELECT max(migration_name) FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL);
END
$$;

-- Functions are executable by everyone unless said otherwise; these speak before a scope exists.
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO so_khoi_app;
REVOKE EXECUTE ON FUNCTION app.check_member_home(), app.check_account(), app.refuse_change() FROM so_khoi_app;
