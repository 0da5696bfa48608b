-- A deputy chooses for whom a session acts. Every transaction asks anew whether the delegation is in force; where it is not, the
-- session is its owner's own again. The account stays the deputy's: what belongs to an account is never the secretary's.

ALTER TABLE "auth_session" ADD COLUMN     "acting_delegation" UUID;

DROP FUNCTION app.viewer(bytea);
CREATE FUNCTION app.viewer(session_hash bytea)
  RETURNS TABLE (
    account_id uuid, username text, display_name text, role role,
    organization_id uuid, organization_code text, organization_name text, organization_kind organization_kind,
    bloc_name text, is_demo boolean, today date,
    delegation_id uuid, principal_name text, acting_until date, deputy_for jsonb
  )
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    SELECT a.id, a.username, a.display_name, CASE WHEN acting.id IS NULL THEN a.role ELSE 'SECRETARY' END,
      o.id, o.code, o.name, o.kind, i.body_name, i.is_demo, app.today(),
      acting.id, acting.principal_name, acting.until_on,
      (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', d.id, 'unit', unit.name) ORDER BY unit.position, unit.code), '[]')
       FROM delegation d JOIN organization unit ON unit.id = d.organization_id
       WHERE d.deputy_id = a.id AND app.delegation_in_force(d))
    FROM auth_session s
    JOIN account a ON a.id = s.account_id
    LEFT JOIN LATERAL (
      SELECT d.id, d.organization_id, d.until_on, p.display_name AS principal_name
      FROM delegation d JOIN account p ON p.id = d.principal_id
      WHERE d.id = s.acting_delegation AND d.deputy_id = a.id AND app.delegation_in_force(d)
    ) acting ON true
    JOIN organization o ON o.id = COALESCE(acting.organization_id, a.organization_id)
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
GRANT EXECUTE ON FUNCTION app.viewer(bytea) TO so_khoi_app;

CREATE OR REPLACE FUNCTION app.enter(session_hash bytea) RETURNS TABLE (account_id uuid, role role, organization_id uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
#variable_conflict use_column
DECLARE
  seen record;
BEGIN
  SELECT v.account_id, v.role, v.organization_id, v.delegation_id INTO seen FROM app.viewer(session_hash) v;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  PERFORM app.settle_scope(seen.account_id, seen.role, seen.organization_id),
          set_config('app.delegation_id', COALESCE(seen.delegation_id::text, ''), true);
  RETURN QUERY SELECT seen.account_id, seen.role, seen.organization_id;
END
$$;

-- This session from now on acts under a delegation to its owner; false where there is none in force.
CREATE FUNCTION app.act_as(session_hash bytea, subject uuid) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE auth_session s SET acting_delegation = d.id
  FROM delegation d
  WHERE s.token_hash = session_hash AND s.account_id = app.account_id()
    AND d.id = subject AND d.deputy_id = s.account_id AND app.delegation_in_force(d);
  RETURN FOUND;
END
$$;

CREATE FUNCTION app.act_as_self(session_hash bytea) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  UPDATE auth_session SET acting_delegation = NULL WHERE token_hash = session_hash AND account_id = app.account_id()
$$;

-- What the installation asks of an account it asks of the account, not of the role it acts in.
CREATE OR REPLACE FUNCTION app.remove_own_factor() RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF (SELECT app.factor_required(a.role) FROM account a WHERE a.id = app.account_id()) THEN
    RETURN false;
  END IF;
  DELETE FROM account_factor WHERE account_id = app.account_id();
  DELETE FROM recovery_code WHERE account_id = app.account_id();
  RETURN true;
END
$$;

-- Every line of the trail says for whom it was done, whatever the application says: among the fields the chain covers.
CREATE FUNCTION app.name_delegation() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  NEW.changed_fields := ARRAY(SELECT field FROM unnest(NEW.changed_fields) AS field WHERE field NOT LIKE 'delegation=%');
  IF app.delegation_id() IS NOT NULL THEN
    NEW.changed_fields := NEW.changed_fields || ('delegation=' || app.delegation_id());
  END IF;
  RETURN NEW;
END
$$;
-- Named so that it comes before audit_event_signed.
CREATE TRIGGER audit_event_delegated BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION app.name_delegation();

-- For whom a line was done; null for one's own.
CREATE FUNCTION app.acted_for(fields text[]) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT p.display_name
  FROM unnest(fields) AS field
  JOIN delegation d ON field = 'delegation=' || d.id
  JOIN account p ON p.id = d.principal_id
  WHERE app.viewer_role() IS NOT NULL
$$;

REVOKE EXECUTE ON FUNCTION app.viewer(bytea), app.act_as(bytea, uuid), app.act_as_self(bytea), app.remove_own_factor(),
  app.name_delegation(), app.acted_for(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.viewer(bytea), app.act_as(bytea, uuid), app.act_as_self(bytea), app.remove_own_factor(),
  app.acted_for(text[]) TO so_khoi_app;
