-- Whose rows the ledger's are, and what of a member only the ledger may change.

ALTER TABLE member_event ENABLE ROW LEVEL SECURITY;
-- The own organisations' events, and the whole history of the own members: it comes along with the record.
CREATE POLICY read_own ON member_event FOR SELECT TO so_khoi_app
  USING (
    (SELECT app.sees_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[])
    OR member_id IN (SELECT m.id FROM member m WHERE m.organization_id = ANY ((SELECT app.org_ids())::uuid[]))
  );
CREATE POLICY insert_own ON member_event FOR INSERT TO so_khoi_app
  WITH CHECK ((SELECT app.writes_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[]));
GRANT SELECT, INSERT ON member_event TO so_khoi_app;
GRANT SELECT ON app.effective_event TO so_khoi_app;
GRANT USAGE ON SEQUENCE app.member_event_position TO so_khoi_app;

ALTER TABLE transfer ENABLE ROW LEVEL SECURITY;
-- Both ends see a transfer and settle it; only the sender begins one.
CREATE POLICY read_own ON transfer FOR SELECT TO so_khoi_app
  USING (
    (SELECT app.sees_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[])
    OR to_organization_id = ANY ((SELECT app.org_ids())::uuid[])
  );
CREATE POLICY insert_own ON transfer FOR INSERT TO so_khoi_app
  WITH CHECK ((SELECT app.writes_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[]));
CREATE POLICY update_own ON transfer FOR UPDATE TO so_khoi_app
  USING (
    (SELECT app.writes_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[])
    OR to_organization_id = ANY ((SELECT app.org_ids())::uuid[])
  );
GRANT SELECT, INSERT ON transfer TO so_khoi_app;
GRANT UPDATE (status, received_by_id, settled_on, refusal_reason, version, updated_at) ON transfer TO so_khoi_app;

ALTER TABLE count_confirmation ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_own ON count_confirmation FOR SELECT TO so_khoi_app
  USING ((SELECT app.sees_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[]));
CREATE POLICY insert_own ON count_confirmation FOR INSERT TO so_khoi_app
  WITH CHECK ((SELECT app.writes_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[]));
CREATE POLICY update_own ON count_confirmation FOR UPDATE TO so_khoi_app
  USING ((SELECT app.writes_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[]))
  WITH CHECK ((SELECT app.writes_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[]));
GRANT SELECT, INSERT, UPDATE ON count_confirmation TO so_khoi_app;

-- Memberships and standings follow from events; the application records those.
REVOKE INSERT, UPDATE ON membership FROM so_khoi_app;
DROP POLICY insert_own ON membership;
DROP POLICY update_own ON membership;
DROP POLICY delete_own ON membership;

REVOKE UPDATE ON member FROM so_khoi_app;
GRANT UPDATE (
  full_name, other_names, search_key, sort_key, sex, born_on, born_precision, ethnicity_code, religion, native_place,
  general_education, general_education_note, professional_level, academic_title, political_theory, occupation_group,
  job_title, card_number, record_number, admission_decided_on, admitted_on, version, updated_at
) ON member TO so_khoi_app;

REVOKE EXECUTE ON FUNCTION app.derive_members(uuid[]) FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION app.ledger_differences() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.enters(member_event_kind), app.leaves(member_event_kind), app.quarter_end(text),
  app.may_record(uuid, uuid), app.is_period_closed(uuid, member_event_kind, date, uuid) TO so_khoi_app;
