-- What changed, before → after, taken down by the database itself: no action can forget it, and what a trigger derives is
-- there too. Only changes made in somebody's scope: migrations and the loading of a register are nobody's act.

-- Columns that say nothing a person would ask for: keys for search and order, clocks, and what is derived beside the record.
CREATE FUNCTION app.is_audit_noise(register text, name text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  SET search_path = pg_catalog AS $$
  SELECT name IN ('search_key', 'sort_key', 'version', 'created_at', 'updated_at', 'recorded_at', 'recorded_by', 'path', 'base_id', 'former', 'held')
    OR (register = 'member_event' AND name = 'position')
$$;

-- Never written down, whoever will read: ethnic origin and belief (Luật 91/2025/QH15), the citizen's number, discipline, and
-- what opens an account.
CREATE FUNCTION app.is_audit_secret(register text, name text, of_discipline boolean) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  SET search_path = pg_catalog AS $$
  SELECT name IN ('religion', 'ethnicity_code', 'citizen_id', 'suspended_from', 'suspended_to', 'password_hash')
    OR (of_discipline AND name IN ('kind', 'detail', 'note', 'decision_number', 'decision_on', 'until_on', 'correction_reason'))
$$;

-- The columns of a row that are to be kept, secrets as {"masked": true}.
CREATE FUNCTION app.audit_payload(register text, line jsonb, names text[], of_discipline boolean) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
  SET search_path = pg_catalog AS $$
  SELECT jsonb_object_agg(name, CASE
      WHEN app.is_audit_secret(register, name, of_discipline) THEN '{"masked": true}'::jsonb
      ELSE line -> name
    END)
  FROM unnest(names) AS name WHERE line IS NOT NULL
$$;

-- A change of more rows than this, an import or a change of many at once, is counted here; those two keep their rows themselves.
CREATE FUNCTION app.audit_rows_at_most() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 500;

CREATE FUNCTION app.keep_change(
  this_register text, this_kind audit_change_kind, keys text[], home uuid, old_line jsonb, new_line jsonb
) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  line jsonb := COALESCE(new_line, old_line);
  of_discipline boolean := this_register = 'member_event'
    AND line ->> 'kind' IN ('EXPULSION', 'NAME_REMOVAL', 'SUSPENSION', 'SUSPENSION_END');
  names text[];
  was jsonb;
  is_now jsonb;
  fresh_salt bytea := uuid_send(gen_random_uuid());
BEGIN
  SELECT array_agg(key ORDER BY key) INTO names
  FROM jsonb_object_keys(line) AS key
  WHERE NOT app.is_audit_noise(this_register, key) AND CASE
      WHEN old_line IS NULL OR new_line IS NULL THEN line -> key NOT IN ('null', '[]', '{}')
      ELSE old_line -> key IS DISTINCT FROM new_line -> key
    END;
  IF names IS NULL THEN
    RETURN;
  END IF;
  was := app.audit_payload(this_register, old_line, names, of_discipline);
  is_now := app.audit_payload(this_register, new_line, names, of_discipline);
  INSERT INTO audit_change (act, register, record_id, organization_id, member_id, kind, before, after, salt, digest)
  VALUES (
    app.act_id(), this_register, (SELECT string_agg(line ->> key, ' ' ORDER BY place) FROM unnest(keys) WITH ORDINALITY AS k (key, place)),
    COALESCE((CASE WHEN this_register = 'organization' THEN line ->> 'id' ELSE line ->> 'organization_id' END)::uuid, home),
    (CASE WHEN this_register = 'member' THEN line ->> 'id' ELSE line ->> 'member_id' END)::uuid,
    this_kind, was, is_now, fresh_salt, sha256(fresh_salt || convert_to(app.netstring(was::text, is_now::text), 'UTF8'))
  );
END
$$;

CREATE FUNCTION app.capture_changes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  rows_changed bigint;
  home uuid;
  line record;
  this_kind audit_change_kind := TG_OP::audit_change_kind;
BEGIN
  IF app.account_id() IS NULL THEN
    RETURN NULL;
  END IF;
  IF TG_OP = 'INSERT' THEN
    SELECT count(*) INTO rows_changed FROM new_rows;
  ELSE
    SELECT count(*) INTO rows_changed FROM old_rows;
  END IF;
  IF rows_changed = 0 THEN
    RETURN NULL;
  END IF;
  SELECT organization_id INTO home FROM account WHERE id = app.account_id();
  IF rows_changed > app.audit_rows_at_most() THEN
    INSERT INTO audit_change (act, register, organization_id, kind, after, digest)
    VALUES (app.act_id(), TG_TABLE_NAME, home, this_kind, jsonb_build_object('rows', rows_changed),
      sha256(convert_to(app.netstring(NULL, jsonb_build_object('rows', rows_changed)::text), 'UTF8')));
    RETURN NULL;
  END IF;
  IF TG_OP = 'INSERT' THEN
    PERFORM app.keep_change(TG_TABLE_NAME, this_kind, TG_ARGV, home, NULL, to_jsonb(n)) FROM new_rows n;
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM app.keep_change(TG_TABLE_NAME, this_kind, TG_ARGV, home, to_jsonb(o), NULL) FROM old_rows o;
  ELSE
    PERFORM app.keep_change(TG_TABLE_NAME, this_kind, TG_ARGV, home, o.line, n.line)
    FROM (SELECT to_jsonb(x) AS line FROM old_rows x) o
    JOIN (SELECT to_jsonb(x) AS line FROM new_rows x) n
      ON (SELECT array_agg(o.line ->> key ORDER BY place) FROM unnest(TG_ARGV) WITH ORDINALITY AS k (key, place))
       = (SELECT array_agg(n.line ->> key ORDER BY place) FROM unnest(TG_ARGV) WITH ORDINALITY AS k (key, place));
  END IF;
  RETURN NULL;
END
$$;

-- One line per register: app.audit_table('member'); keys are named where they are not `id`.
CREATE FUNCTION app.audit_table(register regclass, VARIADIC keys text[] DEFAULT '{id}') RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  arguments text := (SELECT string_agg(quote_literal(key), ', ') FROM unnest(keys) AS key);
BEGIN
  EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %s REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.capture_changes(%s)',
    register || '_audit_insert', register, arguments);
  EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %s REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.capture_changes(%s)',
    register || '_audit_update', register, arguments);
  EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %s REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.capture_changes(%s)',
    register || '_audit_delete', register, arguments);
END
$$;

SELECT app.audit_table(name::regclass) FROM unnest(ARRAY[
  'account', 'count_confirmation', 'installation', 'member', 'member_event', 'organization', 'organization_act',
  'organization_name', 'organization_officer', 'organization_succession', 'study_attendance', 'study_campaign',
  'study_document', 'study_session', 'study_unit', 'temporary_guest', 'transfer'
]) AS name;
SELECT app.audit_table('study_roll_entry', 'session_id', 'summons_id');
SELECT app.audit_table('distinct_pair', 'first_id', 'second_id');

REVOKE EXECUTE ON FUNCTION app.is_audit_noise(text, text), app.is_audit_secret(text, text, boolean),
  app.audit_payload(text, jsonb, text[], boolean), app.audit_rows_at_most(), app.capture_changes(),
  app.keep_change(text, audit_change_kind, text[], uuid, jsonb, jsonb), app.audit_table(regclass, text[]) FROM PUBLIC;
