ALTER TABLE study_summons
  -- A member of the register or a guest of the unit, one of the two.
  ADD CONSTRAINT study_summons_one_person CHECK (num_nonnulls(member_id, guest_id) = 1),
  ADD CONSTRAINT study_summons_list_number_positive CHECK (list_number > 0),
  ADD CONSTRAINT study_summons_name_clean CHECK (app.is_clean(full_name));
ALTER TABLE study_roll_entry
  ADD CONSTRAINT study_roll_entry_reason_clean CHECK (app.is_clean(reason));
ALTER TABLE study_unit
  ADD CONSTRAINT study_unit_list_counted CHECK (num_nonnulls(listed_on, headcount, exempt, away, guests) IN (0, 5));

DO $$
DECLARE
  scoped text;
BEGIN
  FOREACH scoped IN ARRAY ARRAY['study_summons', 'study_roll_entry'] LOOP
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
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION app.count_change()',
      scoped || '_count_change', scoped);
  END LOOP;
END
$$;
GRANT SELECT, INSERT, UPDATE, DELETE ON study_summons, study_roll_entry TO so_khoi_app;

-- What a campaign says of each person in the end, however many sessions: there in any first round; else excused if any absence
-- was; caught up if there in any make-up. The same rule as lib/study/roll-result.ts.
CREATE VIEW app.study_roll_result WITH (security_invoker = true) AS
  SELECT s.study_unit_id, s.organization_id, s.id AS summons_id, r.present,
         NOT r.present AND r.excused AS excused,
         NOT r.present AND NOT r.excused AND r.unexcused AS unexcused,
         NOT r.present AND r.made_up AS made_up
  FROM study_summons s
  CROSS JOIN LATERAL (
    SELECT COALESCE(bool_or(k.kind = 'FIRST_ROUND' AND e.state = 'PRESENT'), false) AS present,
           COALESCE(bool_or(k.kind = 'FIRST_ROUND' AND e.state = 'EXCUSED'), false) AS excused,
           COALESCE(bool_or(k.kind = 'FIRST_ROUND' AND e.state = 'UNEXCUSED'), false) AS unexcused,
           COALESCE(bool_or(k.kind = 'MAKE_UP' AND e.state = 'PRESENT'), false) AS made_up
    FROM study_roll_entry e JOIN study_session k ON k.id = e.session_id
    WHERE e.summons_id = s.id
  ) r;

-- The members' numbers of the units that have called a roll.
CREATE VIEW app.study_roll_numbers WITH (security_invoker = true) AS
  SELECT study_unit_id, organization_id, count(*)::int AS summoned, count(*) FILTER (WHERE present)::int AS present,
         count(*) FILTER (WHERE excused)::int AS excused, count(*) FILTER (WHERE unexcused)::int AS unexcused,
         count(*) FILTER (WHERE made_up)::int AS made_up
  FROM app.study_roll_result r
  WHERE EXISTS (SELECT FROM study_roll_entry e WHERE e.study_unit_id = r.study_unit_id)
  GROUP BY study_unit_id, organization_id;
GRANT SELECT ON app.study_roll_result, app.study_roll_numbers TO so_khoi_app;

-- Where there are names, the members' numbers follow from them.
CREATE FUNCTION app.derive_study_members(units uuid[]) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  INSERT INTO study_attendance AS a (id, study_unit_id, organization_id, audience, summoned, present, excused, unexcused, made_up)
  SELECT gen_random_uuid(), n.study_unit_id, n.organization_id, 'MEMBERS', n.summoned, n.present, n.excused, n.unexcused, n.made_up
  FROM app.study_roll_numbers n WHERE n.study_unit_id = ANY (units)
  ON CONFLICT (study_unit_id, audience) DO UPDATE
  SET summoned = EXCLUDED.summoned, present = EXCLUDED.present, excused = EXCLUDED.excused,
      unexcused = EXCLUDED.unexcused, made_up = EXCLUDED.made_up
  WHERE (a.summoned, a.present, a.excused, a.unexcused, a.made_up)
    IS DISTINCT FROM (EXCLUDED.summoned, EXCLUDED.present, EXCLUDED.excused, EXCLUDED.unexcused, EXCLUDED.made_up);
$$;
REVOKE EXECUTE ON FUNCTION app.derive_study_members(uuid[]) FROM PUBLIC;

CREATE FUNCTION app.derive_changed_study_members() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM app.derive_study_members(ARRAY(SELECT DISTINCT study_unit_id FROM changed));
  RETURN NULL;
END
$$;

DO $$
DECLARE
  source text;
BEGIN
  FOREACH source IN ARRAY ARRAY['study_summons', 'study_roll_entry'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION app.derive_changed_study_members()', source || '_added', source);
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION app.derive_changed_study_members()', source || '_changed', source);
    EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION app.derive_changed_study_members()', source || '_removed', source);
  END LOOP;
END
$$;

CREATE FUNCTION app.derive_study_members_of_session() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM app.derive_study_members(ARRAY[NEW.study_unit_id]);
  RETURN NULL;
END
$$;
CREATE TRIGGER study_session_kind_changed AFTER UPDATE ON study_session FOR EACH ROW
  WHEN (OLD.kind <> NEW.kind) EXECUTE FUNCTION app.derive_study_members_of_session();

-- Nothing else may be written in their place.
CREATE FUNCTION app.hold_study_members() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF EXISTS (
    SELECT FROM app.study_roll_numbers n
    WHERE n.study_unit_id = NEW.study_unit_id
      AND (n.summoned, n.present, n.excused, n.unexcused, n.made_up)
        IS DISTINCT FROM (NEW.summoned, NEW.present, NEW.excused, NEW.unexcused, NEW.made_up)
  ) THEN
    RAISE EXCEPTION 'the numbers of members follow from the roll (constraint "study_attendance_follows_roll")'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'study_attendance_follows_roll';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER study_attendance_follows_roll BEFORE INSERT OR UPDATE ON study_attendance FOR EACH ROW
  WHEN (NEW.audience = 'MEMBERS') EXECUTE FUNCTION app.hold_study_members();

-- Taken away only to be written anew in the same transaction.
CREATE FUNCTION app.keep_study_members() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF EXISTS (SELECT FROM app.study_roll_numbers n WHERE n.study_unit_id = OLD.study_unit_id)
     AND NOT EXISTS (SELECT FROM study_attendance a WHERE a.study_unit_id = OLD.study_unit_id AND a.audience = 'MEMBERS') THEN
    RAISE EXCEPTION 'the numbers of members follow from the roll (constraint "study_attendance_follows_roll")'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'study_attendance_follows_roll';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER study_attendance_kept AFTER DELETE ON study_attendance DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.audience = 'MEMBERS') EXECUTE FUNCTION app.keep_study_members();
