-- The tree keeps its own shape: which kind may stand under which, the path of ancestors, the base organisation.

CREATE FUNCTION app.place_organization() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  parent organization;
BEGIN
  IF NEW.parent_id IS NOT NULL THEN
    SELECT * INTO parent FROM organization WHERE id = NEW.parent_id;
  END IF;
  IF NOT COALESCE(CASE NEW.kind
    WHEN 'BLOC' THEN NEW.parent_id IS NULL
    WHEN 'BASE_COMMITTEE' THEN parent.kind = 'BLOC'
    WHEN 'BASE_CELL' THEN parent.kind = 'BLOC'
    WHEN 'PART_COMMITTEE' THEN parent.kind = 'BASE_COMMITTEE'
    WHEN 'CELL' THEN parent.kind IN ('BASE_COMMITTEE', 'PART_COMMITTEE')
  END, false) THEN
    RAISE EXCEPTION 'a % cannot stand under a % (constraint "organization_parent_kind")', NEW.kind, parent.kind
      USING ERRCODE = 'check_violation', CONSTRAINT = 'organization_parent_kind';
  END IF;
  IF NEW.id = ANY (COALESCE(parent.path, '{}')) THEN
    RAISE EXCEPTION 'an organisation cannot stand under itself (constraint "organization_no_cycle")'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'organization_no_cycle';
  END IF;
  NEW.path := COALESCE(parent.path, '{}') || NEW.id;
  NEW.base_id := NEW.path[2];
  RETURN NEW;
END
$$;

CREATE TRIGGER organization_place BEFORE INSERT OR UPDATE OF parent_id, kind, path, base_id ON organization
  FOR EACH ROW EXECUTE FUNCTION app.place_organization();

-- A moved node takes its subtree along: touching parent_id makes each child place itself again, level by level.
CREATE FUNCTION app.move_children() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE organization SET parent_id = parent_id WHERE parent_id = NEW.id;
  RETURN NULL;
END
$$;

CREATE TRIGGER organization_move_children AFTER UPDATE OF parent_id, kind ON organization
  FOR EACH ROW WHEN (OLD.path IS DISTINCT FROM NEW.path) EXECUTE FUNCTION app.move_children();
