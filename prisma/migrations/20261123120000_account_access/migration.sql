-- What an account may reach, for the page that says it in sentences: counted by the very functions that decide its rows.

-- Who the rest of a transaction speaks for. Only the functions below call it: whoever could, could be anybody.
CREATE FUNCTION app.settle_scope(account uuid, as_role role, as_organization uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  subtree uuid[] := '{}';
BEGIN
  IF as_role = 'SECRETARY' THEN
    SELECT array_agg(o.id) INTO subtree FROM organization o WHERE o.path @> ARRAY[as_organization];
  END IF;
  PERFORM set_config('app.account_id', account::text, true),
          set_config('app.role', as_role::text, true),
          set_config('app.org_ids', array_to_string(subtree, ','), true);
END
$$;

CREATE OR REPLACE FUNCTION app.enter(session_hash bytea) RETURNS TABLE (account_id uuid, role role, organization_id uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
#variable_conflict use_column
DECLARE
  seen record;
BEGIN
  SELECT v.account_id, v.role, v.organization_id INTO seen FROM app.viewer(session_hash) v;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  PERFORM app.settle_scope(seen.account_id, seen.role, seen.organization_id);
  RETURN QUERY SELECT seen.account_id, seen.role, seen.organization_id;
END
$$;

-- Of one's own account, or of any to an administrator, who learns how many and nobody's name; otherwise no row. For as long as it
-- counts, the scope is the account's own, and then the asker's again.
CREATE FUNCTION app.account_access(subject uuid)
  RETURNS TABLE (
    members integer, members_written integer, organizations integer, cells integer,
    last_sign_in_at timestamptz, open_sessions integer, has_factor boolean, is_factor_required boolean
  )
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
#variable_conflict use_column
DECLARE
  asked account;
  asker text[] := ARRAY[
    current_setting('app.account_id', true), current_setting('app.role', true), current_setting('app.org_ids', true)
  ];
BEGIN
  SELECT a.* INTO asked FROM account a
  WHERE a.id = subject AND (app.is_admin() OR a.id = app.account_id());
  IF NOT FOUND THEN
    RETURN;
  END IF;
  PERFORM app.settle_scope(asked.id, asked.role, asked.organization_id);
  RETURN QUERY
    SELECT listed.members, listed.written, tree.bases, tree.cells,
      (SELECT max(e.at) FROM audit_event e
       WHERE e.account_id = asked.id AND e.action = 'session.open' AND e.outcome = 'DONE'),
      (SELECT count(*)::int FROM auth_session s CROSS JOIN installation i
       WHERE s.account_id = asked.id AND asked.disabled_at IS NULL AND app.session_stands(s, i)),
      EXISTS (SELECT FROM account_factor f WHERE f.account_id = asked.id),
      app.factor_required(asked.role)
    FROM (
      SELECT count(*) FILTER (WHERE scope.reads)::int AS members, count(*) FILTER (WHERE scope.writes)::int AS written
      FROM member m
      CROSS JOIN LATERAL (
        SELECT app.sees_all() OR m.organization_id = ANY (app.org_ids()) AS reads,
               app.writes_all() OR m.organization_id = ANY (app.org_ids()) AS writes
      ) scope
      WHERE m.left_on IS NULL OR m.left_on > app.today()
    ) listed
    CROSS JOIN (
      SELECT count(*) FILTER (WHERE o.kind IN ('BASE_COMMITTEE', 'BASE_CELL'))::int AS bases,
             count(*) FILTER (WHERE o.kind = 'CELL')::int AS cells
      FROM organization o
      WHERE (app.sees_all() OR app.is_admin() OR o.id = ANY (app.org_ids()))
        AND (o.valid_from IS NULL OR o.valid_from <= app.today()) AND (o.valid_to IS NULL OR o.valid_to > app.today())
    ) tree;
  PERFORM set_config('app.account_id', asker[1], true), set_config('app.role', asker[2], true),
          set_config('app.org_ids', asker[3], true);
END
$$;

REVOKE EXECUTE ON FUNCTION app.settle_scope(uuid, role, uuid), app.account_access(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.account_access(uuid) TO so_khoi_app;
