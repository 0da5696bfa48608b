-- Everybody who is or was on a list, with the record as that organisation holds it: the living record, or what it said when
-- the member went to another base organisation. The list of a day is `starts_on <= day AND (ends_on IS NULL OR ends_on > day)`;
-- both sides of a transfer, and leadership, read the same people with the same traits from it, whoever asks.
CREATE VIEW app.stay WITH (security_invoker = true) AS
  SELECT m.id, s.organization_id, s.starts_on, s.ends_on, s.start_reason, s.end_reason, false AS is_held, NULL::date AS left_on,
         m.full_name, m.other_names, m.search_key, m.sort_key, m.sex, m.born_on, m.born_precision,
         m.ethnicity_code, m.religion, m.native_place, m.general_education, m.general_education_note,
         m.professional_level, m.academic_title, m.political_theory, m.occupation_group, m.job_title,
         m.card_number, m.record_number, m.admission_decided_on, m.admitted_on, m.official_on, m.exempt_from,
         m.exempt_to, m.probation_extended_to, m.temp_away_from, m.temp_away_to, m.suspended_from,
         m.suspended_to, m.version
  FROM membership s JOIN member m ON m.id = s.member_id
  WHERE s.held IS NULL
  UNION ALL
  SELECT s.member_id, s.organization_id, s.starts_on, s.ends_on, s.start_reason, s.end_reason, true, NULL::date,
         h.full_name, h.other_names, h.search_key, h.sort_key, h.sex, h.born_on, h.born_precision,
         h.ethnicity_code, h.religion, h.native_place, h.general_education, h.general_education_note,
         h.professional_level, h.academic_title, h.political_theory, h.occupation_group, h.job_title,
         h.card_number, h.record_number, h.admission_decided_on, h.admitted_on, h.official_on, h.exempt_from,
         h.exempt_to, h.probation_extended_to, h.temp_away_from, h.temp_away_to, h.suspended_from,
         h.suspended_to, h.version
  FROM membership s CROSS JOIN LATERAL jsonb_populate_record(NULL::member, s.held) h
  WHERE s.held IS NOT NULL;
GRANT SELECT ON app.stay TO so_khoi_app;

-- Figures read these traits of everybody: found in the index alone, a fifth of the pages of the table.
DROP INDEX member_organization_id_left_on_idx;
CREATE INDEX member_traits_idx ON member (
  organization_id, left_on, id, sex, born_on, professional_level, political_theory, official_on, admission_decided_on, admitted_on
);
-- Which only pays while the visibility map is fresh.
ALTER TABLE member SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
ALTER TABLE membership SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);

-- The version of what the pages count: any committed change to it makes the sum another one, so a figure counted under one
-- version holds as long as the sum stays the same. Many rows, and whoever writes takes one that nobody holds: writers never
-- wait for one another.
CREATE TABLE app.data_version (slot smallint PRIMARY KEY, version bigint NOT NULL DEFAULT 0);
INSERT INTO app.data_version (slot) SELECT generate_series(1, 64);

CREATE FUNCTION app.data_version() RETURNS bigint
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  RETURN (SELECT sum(version)::bigint FROM app.data_version);
GRANT EXECUTE ON FUNCTION app.data_version() TO so_khoi_app;

-- Once for each transaction, however many statements it has.
CREATE FUNCTION app.count_change() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF current_setting('app.changed_in', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
    UPDATE app.data_version SET version = version + 1
    WHERE slot = (SELECT slot FROM app.data_version ORDER BY random() LIMIT 1 FOR UPDATE SKIP LOCKED);
    IF NOT FOUND THEN
      UPDATE app.data_version SET version = version + 1 WHERE slot = 1;
    END IF;
    PERFORM set_config('app.changed_in', pg_current_xact_id()::text, true);
  END IF;
  RETURN NULL;
END
$$;

DO $$
DECLARE
  counted text;
BEGIN
  FOREACH counted IN ARRAY ARRAY[
    'installation', 'ethnicity', 'organization', 'organization_succession', 'organization_officer', 'member', 'member_event',
    'membership', 'transfer', 'count_confirmation', 'study_campaign', 'study_document', 'study_unit', 'study_attendance', 'study_session'
  ] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION app.count_change()',
      counted || '_count_change', counted);
  END LOOP;
END
$$;

-- The first statement of every scoped transaction also says whose scope it is: what is counted for one may be shown to
-- everybody who sees the same rows, and to nobody else.
DROP FUNCTION app.enter(bytea);
CREATE FUNCTION app.enter(session_hash bytea) RETURNS TABLE (account_id uuid, role role, organization_id uuid)
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
  RETURN QUERY SELECT seen.account_id, seen.role, seen.organization_id;
END
$$;
GRANT EXECUTE ON FUNCTION app.enter(bytea) TO so_khoi_app;

-- Nothing is recorded before it has happened: the list of today is the living records, and must not know tomorrow's.
CREATE FUNCTION app.refuse_future_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an event has happened (constraint "member_event_not_in_future")'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'member_event_not_in_future';
END
$$;

CREATE TRIGGER member_event_not_in_future BEFORE INSERT ON member_event FOR EACH ROW
  WHEN (NEW.effective_on > app.today() AND app.viewer_role() IS NOT NULL) EXECUTE FUNCTION app.refuse_future_event();
