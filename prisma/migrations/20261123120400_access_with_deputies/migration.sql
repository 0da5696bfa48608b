-- An account's rights are its own, whoever its owner acts for at the moment; who is its deputy today, and whose deputy it is, belongs to
-- them.
DROP FUNCTION app.account_access(uuid);
CREATE FUNCTION app.account_access(subject uuid)
  RETURNS TABLE (
    role role, scope text, members integer, members_written integer, organizations integer, cells integer,
    last_sign_in_at timestamptz, open_sessions integer, has_factor boolean, is_factor_required boolean,
    deputy text, deputy_for text[]
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
    SELECT asked.role, (SELECT o.name FROM organization o WHERE o.id = asked.organization_id), listed.members, listed.written, tree.bases, tree.cells,
      (SELECT max(e.at) FROM audit_event e
       WHERE e.account_id = asked.id AND e.action = 'session.open' AND e.outcome = 'DONE'),
      (SELECT count(*)::int FROM auth_session s CROSS JOIN installation i
       WHERE s.account_id = asked.id AND asked.disabled_at IS NULL AND app.session_stands(s, i)),
      EXISTS (SELECT FROM account_factor f WHERE f.account_id = asked.id),
      app.factor_required(asked.role),
      (SELECT q.display_name FROM delegation d JOIN account q ON q.id = d.deputy_id
       WHERE d.principal_id = asked.id AND app.delegation_in_force(d)),
      ARRAY(
        SELECT o.name FROM delegation d JOIN organization o ON o.id = d.organization_id
        WHERE d.deputy_id = asked.id AND app.delegation_in_force(d) ORDER BY o.position, o.code
      )
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

REVOKE EXECUTE ON FUNCTION app.account_access(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.account_access(uuid) TO so_khoi_app;
