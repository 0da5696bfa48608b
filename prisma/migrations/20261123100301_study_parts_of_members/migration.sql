-- What is part of the members can never be more than they are: the cadres ("trong đó"), and the essays and pledges of those
-- summoned. While a roll is still being called the members' presence is not yet all there, so the cadres' is held against it only
-- once the unit has studied.
CREATE FUNCTION app.hold_study_parts(unit uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  place study_unit;
  members study_attendance;
  cadres study_attendance;
  is_complete boolean;
BEGIN
  SELECT * INTO place FROM study_unit WHERE id = unit;
  SELECT * INTO members FROM study_attendance WHERE study_unit_id = unit AND audience = 'MEMBERS';
  IF members.id IS NULL THEN
    RETURN;
  END IF;
  SELECT * INTO cadres FROM study_attendance WHERE study_unit_id = unit AND audience = 'CADRES';
  is_complete := place.status IN ('STUDIED', 'REPORTED', 'CONFIRMED')
    OR NOT EXISTS (SELECT FROM study_roll_entry WHERE study_unit_id = unit);
  IF cadres.summoned > members.summoned OR is_complete AND (
    cadres.present > members.present OR cadres.excused > members.excused OR cadres.unexcused > members.unexcused
    OR cadres.made_up > members.made_up
  ) THEN
    RAISE EXCEPTION 'the cadres are some of the members (constraint "study_attendance_cadres_are_members")'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'study_attendance_cadres_are_members';
  END IF;
  IF GREATEST(place.essays, place.commitments) > members.summoned THEN
    RAISE EXCEPTION 'more essays or pledges than members summoned (constraint "study_unit_products_of_members")'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'study_unit_products_of_members';
  END IF;
END
$$;
REVOKE EXECUTE ON FUNCTION app.hold_study_parts(uuid) FROM PUBLIC;

CREATE FUNCTION app.hold_study_parts_of_numbers() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM app.hold_study_parts(NEW.study_unit_id);
  RETURN NULL;
END
$$;
CREATE TRIGGER study_attendance_parts AFTER INSERT OR UPDATE ON study_attendance FOR EACH ROW
  WHEN (NEW.audience IN ('MEMBERS', 'CADRES')) EXECUTE FUNCTION app.hold_study_parts_of_numbers();

CREATE FUNCTION app.hold_study_parts_of_unit() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM app.hold_study_parts(NEW.id);
  RETURN NULL;
END
$$;
CREATE TRIGGER study_unit_parts AFTER UPDATE OF status, essays, commitments ON study_unit FOR EACH ROW
  EXECUTE FUNCTION app.hold_study_parts_of_unit();

ALTER TABLE study_unit
  ADD CONSTRAINT study_unit_products_not_negative CHECK (essays >= 0 AND commitments >= 0);
