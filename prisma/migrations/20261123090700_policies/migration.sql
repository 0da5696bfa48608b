-- The scope rule. Row-level security decides rows; which verbs a role has is decided again in lib/access.
-- Enabled, not forced: the owner runs migrations and the definer functions above, never a request.
-- Helper calls are wrapped in (SELECT …) so that they run once per statement, not once per row.

-- Own organisations for a secretary, everything for leadership and staff; written by staff or the own secretary.
DO $$
DECLARE
  scoped text;
BEGIN
  FOREACH scoped IN ARRAY ARRAY[
    'member', 'membership', 'organization_officer', 'organization_succession',
    'study_unit', 'study_attendance', 'study_session', 'import_batch', 'import_row'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', scoped);
    EXECUTE format($policy$CREATE POLICY read_own ON %I FOR SELECT TO so_khoi_app
      USING ((SELECT app.sees_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[]))$policy$, scoped);
    EXECUTE format($policy$CREATE POLICY insert_own ON %I FOR INSERT TO so_khoi_app
      WITH CHECK ((SELECT app.writes_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[]))$policy$, scoped);
    EXECUTE format($policy$CREATE POLICY update_own ON %I FOR UPDATE TO so_khoi_app
      USING ((SELECT app.writes_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[]))
      WITH CHECK ((SELECT app.writes_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[]))$policy$, scoped);
    EXECUTE format($policy$CREATE POLICY delete_own ON %I FOR DELETE TO so_khoi_app
      USING ((SELECT app.writes_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[]))$policy$, scoped);
  END LOOP;
END
$$;

GRANT SELECT, INSERT, UPDATE ON member, membership, organization_succession, study_unit, import_batch, import_row TO so_khoi_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON organization_officer, study_attendance, study_session TO so_khoi_app;
-- A preview that was never confirmed is forgotten, its rows with it.
GRANT DELETE ON import_batch TO so_khoi_app;

-- Organisations: the whole tree for the bloc; a secretary sees the own branch and the bloc above it.
ALTER TABLE organization ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_own ON organization FOR SELECT TO so_khoi_app
  USING (
    (SELECT app.sees_all() OR app.is_admin())
    OR id = ANY ((SELECT app.org_ids())::uuid[])
    -- also covers a cell founded a moment ago in this very statement
    OR parent_id = ANY ((SELECT app.org_ids())::uuid[])
    OR (kind = 'BLOC' AND (SELECT app.viewer_role() IS NOT NULL))
  );
-- Staff and administrators keep the tree; a secretary keeps the cells of the own branch.
CREATE POLICY insert_own ON organization FOR INSERT TO so_khoi_app
  WITH CHECK (
    (SELECT app.writes_all() OR app.is_admin())
    OR (kind IN ('PART_COMMITTEE', 'CELL') AND parent_id = ANY ((SELECT app.org_ids())::uuid[]))
  );
CREATE POLICY update_own ON organization FOR UPDATE TO so_khoi_app
  USING (
    (SELECT app.writes_all() OR app.is_admin())
    OR (kind IN ('PART_COMMITTEE', 'CELL') AND id = ANY ((SELECT app.org_ids())::uuid[]))
  )
  WITH CHECK (
    (SELECT app.writes_all() OR app.is_admin())
    OR (kind IN ('PART_COMMITTEE', 'CELL') AND parent_id = ANY ((SELECT app.org_ids())::uuid[]))
  );
GRANT SELECT, INSERT, UPDATE ON organization TO so_khoi_app;

-- Campaigns and their documents belong to the bloc and are read by everyone who studies; staff run them.
DO $$
DECLARE
  shared text;
BEGIN
  FOREACH shared IN ARRAY ARRAY['study_campaign', 'study_document'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', shared);
    EXECUTE format($policy$CREATE POLICY read_campaigns ON %I FOR SELECT TO so_khoi_app
      USING ((SELECT app.viewer_role() IN ('LEADER', 'STAFF', 'SECRETARY')))$policy$, shared);
    EXECUTE format($policy$CREATE POLICY write_campaigns ON %I FOR ALL TO so_khoi_app
      USING ((SELECT app.writes_all())) WITH CHECK ((SELECT app.writes_all()))$policy$, shared);
  END LOOP;
END
$$;
GRANT SELECT, INSERT, UPDATE ON study_campaign TO so_khoi_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON study_document TO so_khoi_app;

-- Accounts: everyone sees the own row, administrators all. The password hash is nobody's to read.
ALTER TABLE account ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_own ON account FOR SELECT TO so_khoi_app
  USING (id = (SELECT app.account_id()) OR (SELECT app.is_admin()));
CREATE POLICY insert_by_admin ON account FOR INSERT TO so_khoi_app WITH CHECK ((SELECT app.is_admin()));
CREATE POLICY update_by_admin ON account FOR UPDATE TO so_khoi_app
  USING ((SELECT app.is_admin())) WITH CHECK ((SELECT app.is_admin()));
GRANT SELECT (id, organization_id, username, display_name, role, disabled_at, version, created_at, updated_at) ON account TO so_khoi_app;
GRANT INSERT (id, organization_id, username, display_name, role, created_at, updated_at) ON account TO so_khoi_app;
GRANT UPDATE (organization_id, display_name, role, disabled_at, version, updated_at) ON account TO so_khoi_app;

-- Sessions, links and throttle counters: only through the functions of the previous migration.
ALTER TABLE auth_session ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_invite ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_in_throttle ENABLE ROW LEVEL SECURITY;

-- The audit trail: written in one's own name, read within one's scope.
ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_own ON audit_event FOR SELECT TO so_khoi_app
  USING ((SELECT app.sees_all() OR app.is_admin()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[]));
CREATE POLICY insert_own ON audit_event FOR INSERT TO so_khoi_app
  WITH CHECK (account_id = (SELECT app.account_id()));
GRANT SELECT ON audit_event TO so_khoi_app;
GRANT INSERT (account_id, organization_id, action, subject_id, changed_fields) ON audit_event TO so_khoi_app;
GRANT USAGE ON SEQUENCE audit_event_id_seq TO so_khoi_app;

ALTER TABLE idempotency_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON idempotency_key FOR ALL TO so_khoi_app
  USING (account_id = (SELECT app.account_id())) WITH CHECK (account_id = (SELECT app.account_id()));
GRANT SELECT, INSERT, UPDATE ON idempotency_key TO so_khoi_app;

-- Shared tables that hold nothing personal: whose register this is, and the code list of peoples.
ALTER TABLE installation ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON installation FOR SELECT TO so_khoi_app USING (true);
CREATE POLICY update_by_admin ON installation FOR UPDATE TO so_khoi_app
  USING ((SELECT app.is_admin())) WITH CHECK ((SELECT app.is_admin()));
GRANT SELECT ON installation TO so_khoi_app;
GRANT UPDATE (body_name, committee_name, parent_name, place) ON installation TO so_khoi_app;
ALTER TABLE ethnicity ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON ethnicity FOR SELECT TO so_khoi_app USING (true);
GRANT SELECT ON ethnicity TO so_khoi_app;
