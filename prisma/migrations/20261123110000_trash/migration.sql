-- CreateTable
CREATE TABLE "trash_item" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "register" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "owner_id" UUID,
    "content" JSONB NOT NULL,
    "deleted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "deleted_by" TEXT NOT NULL,

    CONSTRAINT "trash_item_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "trash_item_organization_id_deleted_at_idx" ON "trash_item"("organization_id", "deleted_at");

-- What is deleted leaves its table: no query, count, view, unique key or derived number can forget to leave it out, and what hung
-- on it goes along. The two functions below are the only way in and out; the application may look.
ALTER TABLE trash_item ENABLE ROW LEVEL SECURITY;
CREATE FUNCTION app.may_restore(item trash_item) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
  SELECT CASE
    WHEN item.owner_id IS NOT NULL THEN item.owner_id = app.account_id()
    ELSE app.writes_all() OR item.organization_id = ANY (app.org_ids())
  END
$$;
CREATE POLICY read_own ON trash_item FOR SELECT TO so_khoi_app USING (
  CASE
    WHEN owner_id IS NOT NULL THEN owner_id = (SELECT app.account_id())
    ELSE (SELECT app.writes_all()) OR organization_id = ANY ((SELECT app.org_ids())::uuid[])
  END
);
GRANT SELECT ON trash_item TO so_khoi_app;

-- Rows of a table for the trash: [] where there are none.
CREATE FUNCTION app.trash_part(register text, lines jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE SET search_path = pg_catalog
  RETURN jsonb_build_object('register', register, 'lines', COALESCE(lines, '[]'));

-- Takes a record of the viewer's scope out of its table and keeps it; answers the item, or nothing where there is no such record.
CREATE FUNCTION app.move_to_trash(what text, record uuid) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  who text := (SELECT display_name FROM account WHERE id = app.account_id());
  item uuid;
BEGIN
  CASE what
  WHEN 'study_session' THEN
    INSERT INTO trash_item (register, record_id, organization_id, content, deleted_by)
    SELECT what, s.id, s.organization_id, jsonb_build_array(
        app.trash_part('study_session', jsonb_build_array(to_jsonb(s))),
        app.trash_part('study_roll_entry', (SELECT jsonb_agg(to_jsonb(e)) FROM study_roll_entry e WHERE e.session_id = s.id))
      ), who
    FROM study_session s
    WHERE s.id = record AND (app.writes_all() OR s.organization_id = ANY (app.org_ids()))
    RETURNING id INTO item;
    DELETE FROM study_session WHERE id = record AND item IS NOT NULL;
  WHEN 'saved_view' THEN
    INSERT INTO trash_item (register, record_id, organization_id, owner_id, content, deleted_by)
    SELECT what, v.id, v.organization_id, v.account_id, jsonb_build_array(
        app.trash_part('saved_view', jsonb_build_array(to_jsonb(v))),
        app.trash_part('default_view', (SELECT jsonb_agg(to_jsonb(d)) FROM default_view d WHERE d.view_id = v.id))
      ), who
    FROM saved_view v WHERE v.id = record AND v.account_id = app.account_id()
    RETURNING id INTO item;
    DELETE FROM saved_view WHERE id = record AND item IS NOT NULL;
  END CASE;
  RETURN item;
END
$$;

-- Lines of a table back into it, of the columns it has today: one that was added since takes its default, one that is gone is
-- left out. `skips` says that a line whose place was taken since is passed over instead of refused.
CREATE FUNCTION app.put_back(register regclass, lines jsonb, skips boolean) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  names text := (
    SELECT string_agg(quote_ident(a.attname), ', ') FROM pg_attribute a
    WHERE a.attrelid = register AND a.attnum > 0 AND NOT a.attisdropped AND lines -> 0 ? a.attname::text
  );
BEGIN
  IF jsonb_array_length(lines) > 0 THEN
    EXECUTE format('INSERT INTO %1$s (%2$s) SELECT %2$s FROM jsonb_populate_recordset(NULL::%1$s, $1)%3$s',
      register, names, CASE WHEN skips THEN ' ON CONFLICT DO NOTHING' END)
    USING lines;
  END IF;
END
$$;

-- Puts an item of the viewer's scope back where it was; answers its record, or nothing where there is no such item. What stands in
-- its way (a name taken since) refuses it as it would refuse a new one.
CREATE FUNCTION app.restore_from_trash(item uuid) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  taken trash_item;
  part record;
BEGIN
  DELETE FROM trash_item t WHERE t.id = item AND app.may_restore(t) RETURNING * INTO taken;
  IF taken.id IS NULL THEN
    RETURN NULL;
  END IF;
  FOR part IN
    SELECT p.value ->> 'register' AS register, p.value -> 'lines' AS lines, p.place
    FROM jsonb_array_elements(taken.content) WITH ORDINALITY AS p (value, place) ORDER BY p.place
  LOOP
    -- Whoever was taken off the list since is on no roll of it.
    IF part.register = 'study_roll_entry' THEN
      SELECT COALESCE(jsonb_agg(l.line), '[]') INTO part.lines
      FROM jsonb_array_elements(part.lines) AS l (line)
      WHERE EXISTS (SELECT FROM study_summons s WHERE s.id = (l.line ->> 'summons_id')::uuid);
    END IF;
    PERFORM app.put_back(part.register::regclass, part.lines, part.place > 1);
  END LOOP;
  RETURN taken.record_id;
END
$$;

REVOKE EXECUTE ON FUNCTION app.may_restore(trash_item), app.trash_part(text, jsonb), app.move_to_trash(text, uuid),
  app.put_back(regclass, jsonb, boolean), app.restore_from_trash(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.move_to_trash(text, uuid), app.restore_from_trash(uuid) TO so_khoi_app;

-- An office ends and a guest leaves: neither is deleted.
REVOKE DELETE ON study_session, saved_view, organization_officer FROM so_khoi_app;
DROP POLICY delete_own ON study_session;
DROP POLICY delete_own ON saved_view;
DROP POLICY delete_own ON organization_officer;
