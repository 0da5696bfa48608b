-- Members live in cells, and a member's scope is the cell of the open membership (or of the last one).

CREATE FUNCTION app.check_membership_cell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM organization WHERE id = NEW.organization_id AND kind IN ('CELL', 'BASE_CELL')) THEN
    RAISE EXCEPTION 'members belong to a cell (constraint "membership_in_cell")' USING ERRCODE = 'check_violation', CONSTRAINT = 'membership_in_cell';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER membership_in_cell BEFORE INSERT OR UPDATE OF organization_id ON membership
  FOR EACH ROW EXECUTE FUNCTION app.check_membership_cell();

-- The record's cell and its leaving follow the latest membership. Runs as the owner: the sender of a transfer must
-- be able to let go of a member into a cell outside the own scope.
CREATE FUNCTION app.follow_membership(subject uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  UPDATE member m SET organization_id = latest.organization_id, left_on = latest.ends_on
  FROM (SELECT organization_id, ends_on FROM membership WHERE member_id = subject ORDER BY starts_on DESC LIMIT 1) latest
  WHERE m.id = subject
    AND (m.organization_id, m.left_on) IS DISTINCT FROM (latest.organization_id, latest.ends_on)
$$;

CREATE FUNCTION app.keep_member_home() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM app.follow_membership(OLD.member_id);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM app.follow_membership(NEW.member_id);
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER membership_keep_member_home AFTER INSERT OR UPDATE OR DELETE ON membership
  FOR EACH ROW EXECUTE FUNCTION app.keep_member_home();

-- Checked when the transaction commits: nobody has put a member elsewhere by hand, and nobody is without a membership.
CREATE FUNCTION app.check_member_home() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  home member;
  latest membership;
BEGIN
  SELECT * INTO home FROM member WHERE id = NEW.id;
  SELECT * INTO latest FROM membership WHERE member_id = NEW.id ORDER BY starts_on DESC LIMIT 1;
  IF (home.organization_id, home.left_on) IS DISTINCT FROM (latest.organization_id, latest.ends_on) THEN
    RAISE EXCEPTION 'a member stands where the latest membership says (constraint "member_home")'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'member_home';
  END IF;
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER member_home AFTER INSERT OR UPDATE OF organization_id, left_on ON member
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.check_member_home();
