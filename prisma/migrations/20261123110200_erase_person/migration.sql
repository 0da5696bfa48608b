-- Lawful erasure (Luật 91/2025/QH15). What counts people stays: events, lists, rolls, and of the person sex, year of birth and year
-- of admission. Whatever says who it was goes, wherever it is.

-- The records of one person: the one asked for, and those that were made one with it.
CREATE FUNCTION app.records_of_person(subject uuid) RETURNS uuid[] LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
  WITH RECURSIVE same (id) AS (
    SELECT subject
    UNION
    SELECT CASE WHEN g.kept_id = s.id THEN g.merged_id ELSE g.kept_id END
    FROM same s JOIN member_merge g ON g.undone_at IS NULL AND s.id IN (g.kept_id, g.merged_id)
  )
  SELECT array_agg(id ORDER BY id) FROM same
$$;

-- An address's words as they were typed.
CREATE FUNCTION app.url_decoded(typed text) RETURNS text LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog AS $$
BEGIN
  RETURN (
    SELECT convert_from(string_agg(CASE WHEN part ~ '^%[0-9a-fA-F]{2}$' THEN decode(substr(part, 2), 'hex') ELSE convert_to(part, 'UTF8') END,
      ''::bytea ORDER BY place), 'UTF8')
    FROM regexp_matches(replace(typed, '+', ' '), '%[0-9a-fA-F]{2}|[^%]+|%', 'g') WITH ORDINALITY AS m (parts, place), unnest(m.parts) AS part
  );
EXCEPTION WHEN character_not_in_repertoire THEN
  RETURN typed;
END
$$;

-- By what a person is known in texts: names in lower case and as people search for them, birth dates, and the numbers of card and record.
CREATE FUNCTION app.known_by(subjects uuid[]) RETURNS TABLE (names text[], searched text[], births text[], numbers text[])
  LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
  WITH said AS (
    SELECT full_name, other_names, search_key, born_on::text AS born_on, card_number, record_number FROM member WHERE id = ANY (subjects)
    UNION ALL
    SELECT held ->> 'full_name', held ->> 'other_names', held ->> 'search_key', held ->> 'born_on', held ->> 'card_number', held ->> 'record_number'
    FROM membership WHERE member_id = ANY (subjects) AND held IS NOT NULL
    UNION ALL
    SELECT full_name, NULL, NULL, born_on::text, card_number, record_number FROM transfer WHERE member_id = ANY (subjects)
    UNION ALL
    SELECT full_name, NULL, NULL, NULL, NULL, NULL FROM organization_officer WHERE member_id = ANY (subjects)
    UNION ALL
    SELECT full_name, NULL, NULL, NULL, NULL, NULL FROM study_summons WHERE member_id = ANY (subjects)
    UNION ALL
    SELECT NULL, NULL, NULL, NULL, detail, NULL FROM member_event WHERE member_id = ANY (subjects) AND kind = 'CARD_ISSUED'
    UNION ALL
    SELECT b.line ->> 'fullName', b.line ->> 'otherNames', NULL, NULL, b.line ->> 'cardNumber', b.line ->> 'recordNumber'
    FROM member_merge g CROSS JOIN LATERAL (VALUES (g.kept_id, g.kept_before), (g.merged_id, g.merged_before)) AS b (id, line)
    WHERE b.id = ANY (subjects)
    UNION ALL
    SELECT c.line ->> 'full_name', c.line ->> 'other_names', NULL, NULL, c.line ->> 'card_number', c.line ->> 'record_number'
    FROM audit_change a CROSS JOIN LATERAL (VALUES (a.before), (a.after)) AS c (line)
    WHERE a.member_id = ANY (subjects) AND a.register IN ('member', 'transfer')
  )
  SELECT COALESCE(array_agg(DISTINCT lower(n.name)) FILTER (WHERE length(n.name) > 3), '{}'),
         COALESCE(array_agg(DISTINCT search_key) FILTER (WHERE length(search_key) > 3), '{}'),
         COALESCE(array_agg(DISTINCT born_on) FILTER (WHERE born_on IS NOT NULL), '{}'),
         COALESCE(array_agg(DISTINCT n.number) FILTER (WHERE n.number IS NOT NULL), '{}')
  FROM said CROSS JOIN LATERAL (VALUES (full_name, card_number), (other_names, record_number)) AS n (name, number)
$$;

-- Whether a text holds one of these.
CREATE FUNCTION app.holds(said text, wanted text[]) RETURNS boolean LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT COALESCE(bool_or(position(w IN said) > 0), false) FROM unnest(wanted) AS w
$$;

-- Every row outside the record itself that tells of the person: its table and key, the key as the trail writes it. A guest is the person
-- by the number of the card; a row of a file by a number, or by name and birth date, or by the name where nothing else could be read.
CREATE FUNCTION app.traces_of(subjects uuid[]) RETURNS TABLE (register text, record text)
  LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public AS $$
DECLARE
  known record;
  guests uuid[];
  summoned uuid[];
BEGIN
  SELECT * INTO known FROM app.known_by(subjects);
  guests := ARRAY(SELECT g.id FROM temporary_guest g WHERE g.card_number = ANY (known.numbers));
  summoned := ARRAY(SELECT s.id FROM study_summons s WHERE s.member_id = ANY (subjects) OR s.guest_id = ANY (guests));
  RETURN QUERY
    SELECT 'membership', s.id::text FROM membership s WHERE s.member_id = ANY (subjects) AND s.held IS NOT NULL
    UNION ALL SELECT 'member_event', e.id::text FROM member_event e WHERE e.member_id = ANY (subjects)
    UNION ALL SELECT 'transfer', t.id::text FROM transfer t WHERE t.member_id = ANY (subjects)
    UNION ALL SELECT 'organization_officer', o.id::text FROM organization_officer o WHERE o.member_id = ANY (subjects)
    UNION ALL SELECT 'temporary_guest', id::text FROM unnest(guests) AS id
    UNION ALL SELECT 'study_summons', id::text FROM unnest(summoned) AS id
    UNION ALL SELECT 'study_roll_entry', r.session_id || ' ' || r.summons_id FROM study_roll_entry r WHERE r.summons_id = ANY (summoned)
    UNION ALL SELECT 'count_confirmation', c.id::text FROM count_confirmation c WHERE app.holds(lower(c.differences::text), known.names)
    UNION ALL SELECT 'bulk_change_row', b.bulk_change_id || ' ' || b.member_id FROM bulk_change_row b WHERE b.member_id = ANY (subjects)
    UNION ALL SELECT 'member_merge', g.id::text FROM member_merge g WHERE g.kept_id = ANY (subjects) OR g.merged_id = ANY (subjects)
    UNION ALL SELECT 'distinct_pair', d.first_id || ' ' || d.second_id FROM distinct_pair d
      WHERE d.first_id = ANY (subjects) OR d.second_id = ANY (subjects)
    UNION ALL SELECT 'import_row', i.batch_id || ' ' || i.row_number FROM import_row i
      WHERE i.subject_id = ANY (subjects)
        OR app.holds(concat_ws(' ', i.record, i.notes, i.before), known.numbers)
        OR app.holds(lower(concat_ws(' ', i.record, i.notes, i.before)), known.names)
          AND (i.record IS NULL OR app.holds(concat_ws(' ', i.record, i.notes, i.before), known.births))
    -- A file whose columns nobody has named yet may hold anybody.
    UNION ALL SELECT 'import_batch', b.id::text FROM import_batch b WHERE b.register = 'MEMBERS' AND b.status IN ('READING', 'MAPPING')
    UNION ALL SELECT 'idempotency_key', k.account_id || ' ' || k.key FROM idempotency_key k
      WHERE app.holds(lower(k.response::text), known.names || known.numbers)
    UNION ALL SELECT 'saved_view', v.id::text FROM saved_view v
      WHERE app.holds(lower(v.name || ' ' || app.url_decoded(v.query)), known.names || known.searched || known.numbers)
    UNION ALL SELECT 'trash_item', t.id::text FROM trash_item t
      WHERE app.holds(t.content::text, subjects::text[] || summoned::text[])
        OR t.register = 'saved_view' AND app.holds(
          lower(concat_ws(' ', t.content #>> '{0,lines,0,name}', app.url_decoded(t.content #>> '{0,lines,0,query}'))),
          known.names || known.searched || known.numbers);
END
$$;

CREATE FUNCTION app.traced(traces jsonb, register text) RETURNS text[] LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT COALESCE(array_agg(r), '{}') FROM jsonb_array_elements_text(traces -> register) AS r
$$;

-- Empties the records of a person and every trace of them; answers the traces, by table. `alias` is the name that takes the place of the
-- person's on every list of the past, with its two keys.
CREATE FUNCTION app.erase_records(subjects uuid[], alias text, alias_search text, alias_sort text) RETURNS jsonb
  LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  known record;
  traces jsonb;
  emptied text[] := ARRAY[
    'full_name', 'other_names', 'search_key', 'sort_key', 'born_on', 'born_precision', 'ethnicity_code', 'religion', 'native_place',
    'general_education', 'general_education_note', 'professional_level', 'academic_title', 'political_theory', 'occupation_group',
    'job_title', 'card_number', 'record_number', 'admission_decided_on', 'admitted_on'
  ];
  files uuid[];
BEGIN
  SELECT * INTO known FROM app.known_by(subjects);
  SELECT COALESCE(jsonb_object_agg(t.register, t.records), '{}') INTO traces
  FROM (SELECT register, jsonb_agg(record) AS records FROM app.traces_of(subjects) GROUP BY register) t;

  UPDATE member SET
    full_name = alias, search_key = alias_search, sort_key = alias_sort, other_names = NULL,
    born_on = date_trunc('year', born_on), born_precision = 'YEAR',
    admitted_on = CASE WHEN date_trunc('year', admitted_on) > date_trunc('year', born_on) THEN date_trunc('year', admitted_on) ELSE admitted_on END,
    admission_decided_on = NULL, ethnicity_code = 'other', religion = 'NONE', native_place = NULL,
    general_education = NULL, general_education_note = NULL, professional_level = NULL, academic_title = NULL, political_theory = NULL,
    occupation_group = 'OTHER', job_title = NULL, card_number = NULL, record_number = NULL,
    erased_at = clock_timestamp(), version = version + 1, updated_at = clock_timestamp()
  WHERE id = ANY (subjects);
  UPDATE membership s SET held = s.held || (SELECT jsonb_object_agg(key, value) FROM jsonb_each(to_jsonb(m)) WHERE key = ANY (emptied))
  FROM member m WHERE m.id = s.member_id AND s.id::text = ANY (app.traced(traces, 'membership'));
  -- The level of a badge is counted, and says nothing of who has it.
  UPDATE member_event SET decision_number = NULL, decision_on = NULL, counterpart_name = NULL, note = NULL, correction_reason = NULL,
    former = NULL, detail = CASE WHEN kind = 'BADGE_AWARDED' THEN detail END
  WHERE member_id = ANY (subjects);
  UPDATE transfer t SET full_name = alias, sort_key = alias_sort, born_on = m.born_on, born_precision = m.born_precision,
    card_number = NULL, record_number = NULL, admitted_on = m.admitted_on, paper_number = '—', reason = NULL,
    refusal_reason = CASE WHEN t.refusal_reason IS NOT NULL THEN '—' END, version = t.version + 1
  FROM member m WHERE m.id = t.member_id AND t.member_id = ANY (subjects);
  UPDATE organization_officer SET full_name = alias WHERE member_id = ANY (subjects);
  UPDATE temporary_guest SET full_name = alias, sort_key = alias_sort, born_on = date_trunc('year', born_on), born_precision = 'YEAR',
    card_number = NULL, home_name = '—', paper_number = '—', version = version + 1
  WHERE id::text = ANY (app.traced(traces, 'temporary_guest'));
  UPDATE study_summons SET full_name = alias WHERE id::text = ANY (app.traced(traces, 'study_summons'));
  UPDATE study_roll_entry SET reason = NULL WHERE summons_id::text = ANY (app.traced(traces, 'study_summons')) AND reason IS NOT NULL;
  UPDATE count_confirmation c SET version = version + 1, differences = (
      SELECT jsonb_agg(CASE WHEN app.holds(lower(d::text), known.names) THEN d || jsonb_build_object('name', alias, 'note', NULL) ELSE d END ORDER BY place)
      FROM jsonb_array_elements(c.differences) WITH ORDINALITY AS l (d, place)
    )
  WHERE id::text = ANY (app.traced(traces, 'count_confirmation'));
  UPDATE bulk_change_row SET before = NULL WHERE member_id = ANY (subjects);
  UPDATE member_merge SET kept_before = '{}', merged_before = '{}' WHERE id::text = ANY (app.traced(traces, 'member_merge'));
  DELETE FROM distinct_pair WHERE first_id = ANY (subjects) OR second_id = ANY (subjects);

  -- A preview that holds the person is forgotten, as any is after a day; of what was applied the row loses its words and the file goes.
  files := ARRAY(SELECT DISTINCT split_part(r, ' ', 1)::uuid FROM unnest(app.traced(traces, 'import_row')) AS r);
  DELETE FROM import_batch WHERE id = ANY (files) AND status = 'STAGED' OR id::text = ANY (app.traced(traces, 'import_batch'));
  UPDATE import_row SET verdict = 'REFUSED', record = NULL, before = NULL,
    notes = '{"hidden": false, "repairs": [], "doubts": [], "refusals": [], "changes": []}' || jsonb_build_object('nameInFile', alias)
  WHERE batch_id || ' ' || row_number = ANY (app.traced(traces, 'import_row'));
  -- What was read of the file's first rows to show what its columns are, and of its cells to show what was repaired.
  UPDATE import_batch SET findings = '{}',
    file_name = CASE WHEN app.holds(lower(file_name), known.names || known.numbers) THEN '—' ELSE file_name END, reading = CASE WHEN reading #> '{layout,columns}' IS NULL THEN reading ELSE
      jsonb_set(reading, '{layout,columns}', (
        SELECT COALESCE(jsonb_agg(l.found || '{"samples": []}' ORDER BY l.place), '[]')
        FROM jsonb_array_elements(reading #> '{layout,columns}') WITH ORDINALITY AS l (found, place)
      )) END
  WHERE id = ANY (files);
  DELETE FROM import_file WHERE batch_id = ANY (files);

  DELETE FROM idempotency_key WHERE account_id || ' ' || key = ANY (app.traced(traces, 'idempotency_key'));
  DELETE FROM saved_view WHERE id::text = ANY (app.traced(traces, 'saved_view'));
  DELETE FROM trash_item WHERE id::text = ANY (app.traced(traces, 'trash_item')) AND register = 'saved_view';
  -- A roll in the trash loses what it said of why somebody was away.
  UPDATE trash_item SET content = jsonb_set(content, '{1,lines}', (
      SELECT jsonb_agg(CASE WHEN l.line ->> 'summons_id' = ANY (app.traced(traces, 'study_summons')) THEN l.line || '{"reason": null}' ELSE l.line END)
      FROM jsonb_array_elements(content #> '{1,lines}') AS l (line)
    ))
  WHERE id::text = ANY (app.traced(traces, 'trash_item'));
  UPDATE person_erasure SET refusal_reason = NULL WHERE member_id = ANY (subjects);
  RETURN traces;
END
$$;

-- Why a person cannot be erased now, null when nothing stands in the way: somebody on a list or on the way is no person of the past.
CREATE FUNCTION app.erasure_obstacle(subject uuid) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
  SELECT CASE
    WHEN EXISTS (SELECT FROM transfer t WHERE t.member_id = ANY (r.ids) AND t.status = 'SENT') THEN 'ON_THE_WAY'
    WHEN EXISTS (SELECT FROM member m WHERE m.id = ANY (r.ids) AND (m.left_on IS NULL OR m.left_on > app.today())) THEN 'ON_LIST'
    WHEN EXISTS (
      SELECT FROM temporary_guest g JOIN app.known_by(r.ids) k ON g.card_number = ANY (k.numbers)
      WHERE g.ended_on IS NULL OR g.ended_on > app.today()
    ) THEN 'GUEST'
    WHEN EXISTS (SELECT FROM member m WHERE m.id = ANY (r.ids) AND m.erased_at IS NOT NULL) THEN 'ERASED'
  END
  FROM (SELECT app.records_of_person(subject) AS ids) r
$$;

-- What the office is shown before it asks and before it decides: whether the person can be erased, and how much will be emptied where.
CREATE FUNCTION app.erasure_reach(subject uuid) RETURNS TABLE (obstacle text, register text, rows bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT app.erasure_obstacle(subject), reach.register, reach.rows
  FROM (
    SELECT 'member' AS register, cardinality(app.records_of_person(subject))::bigint AS rows
    UNION ALL SELECT t.register, count(*) FROM app.traces_of(app.records_of_person(subject)) t GROUP BY t.register
    UNION ALL SELECT 'audit_change', count(*) FROM audit_change c
      WHERE c.member_id = ANY (app.records_of_person(subject)) AND c.erased_by IS NULL
  ) reach
  WHERE app.sees_all() AND EXISTS (SELECT FROM member WHERE id = subject)
$$;

-- The act, by another account than the one that asked. Answers whether it was done.
CREATE FUNCTION app.erase_person(erasure uuid, alias text, alias_search text, alias_sort text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  asked person_erasure;
  subjects uuid[];
  traces jsonb;
BEGIN
  SELECT * INTO asked FROM person_erasure e
  WHERE e.id = erasure AND e.status = 'ASKED' AND app.sees_all() AND e.asked_by <> app.account_id() FOR UPDATE;
  IF asked.id IS NULL THEN
    RETURN false;
  END IF;
  subjects := app.records_of_person(asked.member_id);
  PERFORM FROM member WHERE id = ANY (subjects) ORDER BY id FOR UPDATE;
  IF app.erasure_obstacle(asked.member_id) IS NOT NULL THEN
    RETURN false;
  END IF;
  traces := app.erase_records(subjects, alias, alias_search, alias_sort);
  UPDATE person_erasure SET status = 'ERASED', decided_at = clock_timestamp(), decided_by = app.account_id(),
    decided_by_name = (SELECT display_name FROM account WHERE id = app.account_id()), subject_ids = subjects, touched = traces
  WHERE id = erasure;
  RETURN true;
END
$$;

-- The act's line in the trail takes the payloads with it, those of the act itself included: nothing says any more what they said, and
-- the chain goes on holding their digests. Nobody can empty one by writing such a line without the act.
CREATE FUNCTION app.empty_payloads() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  done person_erasure;
  summoned text[];
BEGIN
  UPDATE person_erasure e SET event_id = NEW.id
  WHERE e.member_id::text = NEW.subject_id AND e.status = 'ERASED' AND e.event_id IS NULL RETURNING * INTO done;
  IF done.id IS NOT NULL THEN
    -- Rolls name the line of the list, which may be gone from the list since.
    summoned := app.traced(done.touched, 'study_summons') || ARRAY(
      SELECT c.record_id FROM audit_change c WHERE c.register = 'study_summons' AND (
        c.member_id = ANY (done.subject_ids)
        OR COALESCE(c.after, c.before) ->> 'guest_id' = ANY (app.traced(done.touched, 'temporary_guest'))
      )
    );
    UPDATE audit_change c SET before = NULL, after = NULL, salt = NULL, erased_by = NEW.id
    WHERE c.erased_by IS NULL AND (
      c.member_id = ANY (done.subject_ids)
      OR done.touched -> c.register ? c.record_id
      OR c.register = 'study_summons' AND c.record_id = ANY (summoned)
      OR c.register = 'study_roll_entry' AND split_part(c.record_id, ' ', 2) = ANY (summoned)
    );
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER audit_event_erases AFTER INSERT ON audit_event
  FOR EACH ROW WHEN (NEW.action = 'person.erase' AND NEW.outcome = 'DONE') EXECUTE FUNCTION app.empty_payloads();

-- What a backup brought back is erased again, by the record of the act as it is kept elsewhere. Run by the owner. Answers whether there
-- was anything to erase.
CREATE FUNCTION app.erase_again(kept jsonb, alias text, alias_search text, alias_sort text) RETURNS boolean
  LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  subject uuid := (kept ->> 'member_id')::uuid;
  subjects uuid[];
BEGIN
  IF NOT EXISTS (SELECT FROM member WHERE id = subject AND erased_at IS NULL) THEN
    RETURN false;
  END IF;
  subjects := app.records_of_person(subject);
  DELETE FROM person_erasure WHERE member_id = subject AND status = 'ASKED' OR id = (kept ->> 'id')::uuid;
  INSERT INTO person_erasure SELECT * FROM jsonb_populate_record(NULL::person_erasure, kept || jsonb_build_object(
    'event_id', NULL, 'subject_ids', subjects, 'touched', app.erase_records(subjects, alias, alias_search, alias_sort)));
  INSERT INTO audit_event (organization_id, action, subject_id) VALUES ((kept ->> 'organization_id')::uuid, 'person.erase', subject::text);
  RETURN true;
END
$$;

REVOKE EXECUTE ON FUNCTION app.records_of_person(uuid), app.url_decoded(text), app.known_by(uuid[]), app.holds(text, text[]),
  app.traces_of(uuid[]), app.traced(jsonb, text), app.erase_records(uuid[], text, text, text), app.erasure_obstacle(uuid),
  app.erasure_reach(uuid), app.erase_person(uuid, text, text, text), app.empty_payloads(), app.erase_again(jsonb, text, text, text)
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.erasure_reach(uuid), app.erase_person(uuid, text, text, text) TO so_khoi_app;
