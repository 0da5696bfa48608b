-- The ledger says what happened; memberships and a member's standing follow from it, in the same transaction, and can be
-- computed again at any time (app.ledger_differences proves that both agree).

CREATE FUNCTION app.enters(kind member_event_kind) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN kind IN ('OPENING', 'ADMISSION', 'READMISSION', 'TRANSFER_IN', 'RESTORATION', 'REORGANIZATION_IN');

CREATE FUNCTION app.leaves(kind member_event_kind) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN kind IN ('TRANSFER_OUT', 'DEATH', 'EXPULSION', 'NAME_REMOVAL', 'WITHDRAWAL', 'ADMISSION_ANNULLED', 'REORGANIZATION_OUT');

ALTER TABLE member_event
  ADD CONSTRAINT member_event_texts_clean CHECK (
    app.is_clean(decision_number) AND app.is_clean(counterpart_name) AND app.is_clean(detail) AND app.is_clean(note)
  ),
  ADD CONSTRAINT member_event_period_order CHECK (until_on > effective_on),
  ADD CONSTRAINT member_event_until_of_periods CHECK (
    until_on IS NULL OR kind IN ('PROBATION_EXTENDED', 'EXEMPTION', 'TEMP_OUT', 'SUSPENSION')
  ),
  ADD CONSTRAINT member_event_extension_ends CHECK (kind <> 'PROBATION_EXTENDED' OR until_on IS NOT NULL),
  ADD CONSTRAINT member_event_official_of_entries CHECK (official_on IS NULL OR app.enters(kind)),
  ADD CONSTRAINT member_event_annulment_of_one CHECK (kind <> 'ANNULMENT' OR corrects_id IS NOT NULL),
  ADD CONSTRAINT member_event_one_counterpart CHECK (counterpart_id IS NULL OR (counterpart_name IS NULL AND counterpart_place IS NULL));

ALTER TABLE transfer
  ADD CONSTRAINT transfer_texts_clean CHECK (
    app.is_clean(paper_number) AND app.is_clean(reason) AND app.is_clean(full_name) AND app.is_clean(refusal_reason)
  ),
  ADD CONSTRAINT transfer_between_two CHECK (organization_id <> to_organization_id),
  ADD CONSTRAINT transfer_settled_dated CHECK ((status = 'SENT') = (settled_on IS NULL)),
  ADD CONSTRAINT transfer_settled_order CHECK (settled_on >= sent_on),
  ADD CONSTRAINT transfer_received_somewhere CHECK ((status = 'ACCEPTED') = (received_by_id IS NOT NULL)),
  ADD CONSTRAINT transfer_refusal_has_reason CHECK ((status = 'REFUSED') = (refusal_reason IS NOT NULL));
ALTER TABLE transfer ALTER COLUMN sort_key TYPE text COLLATE "C";
-- A person is on one way at a time.
CREATE UNIQUE INDEX transfer_one_on_the_way ON transfer (member_id) WHERE status = 'SENT';

ALTER TABLE count_confirmation
  ADD CONSTRAINT count_confirmation_period_shape CHECK (period ~ '^\d{4}-Q[1-4]$'),
  ADD CONSTRAINT count_confirmation_not_negative CHECK (register_count >= 0 AND confirmed_count >= 0),
  ADD CONSTRAINT count_confirmation_reopening_whole CHECK (
    (reopened_on IS NULL) = (reopened_by IS NULL) AND (reopened_on IS NULL) = (reopen_reason IS NULL)
  ),
  ADD CONSTRAINT count_confirmation_reason_clean CHECK (app.is_clean(reopen_reason));

-- First day after a quarter: "2021-Q1" → 2021-04-01.
CREATE FUNCTION app.quarter_end(period text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (make_date(left(period, 4)::int, 3 * right(period, 1)::int - 2, 1) + interval '3 months')::date;

-- The events that hold: neither corrected nor taken back.
CREATE VIEW app.effective_event WITH (security_invoker = true) AS
  SELECT e.* FROM member_event e
  WHERE e.kind <> 'ANNULMENT' AND NOT EXISTS (SELECT FROM member_event c WHERE c.corrects_id = e.id);

-- The stays on lists that follow from the events: each entry up to the next exit. A stay may be empty (in and out on one
-- day): it counts in the flows and is on no list.
CREATE FUNCTION app.member_spans(subjects uuid[])
  RETURNS TABLE (
    id uuid, member_id uuid, organization_id uuid, starts_on date, ends_on date,
    start_reason membership_start, end_reason membership_end, entry_order bigint
  )
  LANGUAGE sql STABLE AS $$
  SELECT id, member_id, organization_id, effective_on, next_on,
         (CASE kind WHEN 'REORGANIZATION_IN' THEN 'REORGANIZATION' ELSE kind::text END)::membership_start,
         (CASE next_kind WHEN 'REORGANIZATION_OUT' THEN 'REORGANIZATION' ELSE next_kind::text END)::membership_end,
         entry_order
  FROM (
    SELECT e.id, e.member_id, e.organization_id, e.kind, e.effective_on,
           lead(e.effective_on) OVER (list) AS next_on, lead(e.kind) OVER (list) AS next_kind,
           row_number() OVER (list) AS entry_order
    FROM app.effective_event e
    WHERE e.member_id = ANY (subjects) AND (app.enters(e.kind) OR app.leaves(e.kind))
    WINDOW list AS (PARTITION BY e.member_id ORDER BY e.effective_on, e.position)
  ) headcount
  WHERE app.enters(kind)
$$;

-- Members whose events cannot all be true: on two lists at once, leaving a list they are not on.
CREATE FUNCTION app.disordered_members(subjects uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT DISTINCT member_id
  FROM (
    SELECT e.member_id, e.kind, e.organization_id,
           lag(e.kind) OVER (list) AS last_kind, lag(e.organization_id) OVER (list) AS last_organization_id
    FROM app.effective_event e
    WHERE e.member_id = ANY (subjects) AND (app.enters(e.kind) OR app.leaves(e.kind))
    WINDOW list AS (PARTITION BY e.member_id ORDER BY e.effective_on, e.position)
  ) headcount
  WHERE CASE WHEN app.enters(kind)
    THEN app.enters(last_kind)
    ELSE last_kind IS NULL OR NOT app.enters(last_kind) OR last_organization_id <> organization_id
  END
$$;

-- Where a member stands and since when: the columns of `member` that nobody writes but the ledger. A readmission begins a
-- new life in the Party: what was before it no longer counts. Without any entry that holds (an import undone) a member is
-- off the list from the first day on.
CREATE FUNCTION app.member_standings(subjects uuid[])
  RETURNS TABLE (
    member_id uuid, organization_id uuid, left_on date, official_on date, probation_extended_to date,
    exempt_from date, exempt_to date, temp_away_from date, temp_away_to date, suspended_from date, suspended_to date
  )
  LANGUAGE sql STABLE AS $$
  WITH life AS (
    SELECT e.*
    FROM app.effective_event e
    WHERE e.member_id = ANY (subjects) AND NOT EXISTS (
      SELECT FROM app.effective_event r
      WHERE r.member_id = e.member_id AND r.kind = 'READMISSION'
        AND (r.effective_on, r.position) > (e.effective_on, e.position)
    )
  ),
  latest AS (
    SELECT DISTINCT ON (l.member_id, l.kind) l.member_id, l.kind, l.effective_on, l.until_on
    FROM life l ORDER BY l.member_id, l.kind, l.effective_on DESC, l.position DESC
  ),
  dates AS (
    SELECT l.member_id,
           max(effective_on) FILTER (WHERE kind = 'RECOGNITION') AS recognized_on,
           max(until_on) FILTER (WHERE kind = 'PROBATION_EXTENDED') AS extended_to,
           max(effective_on) FILTER (WHERE kind = 'EXEMPTION') AS exempt_from,
           max(until_on) FILTER (WHERE kind = 'EXEMPTION') AS exempt_until,
           max(effective_on) FILTER (WHERE kind = 'EXEMPTION_END') AS exempt_end,
           max(effective_on) FILTER (WHERE kind = 'TEMP_OUT') AS away_from,
           max(until_on) FILTER (WHERE kind = 'TEMP_OUT') AS away_until,
           max(effective_on) FILTER (WHERE kind = 'TEMP_RETURN') AS away_end,
           max(effective_on) FILTER (WHERE kind = 'SUSPENSION') AS suspended_from,
           max(until_on) FILTER (WHERE kind = 'SUSPENSION') AS suspended_until,
           max(effective_on) FILTER (WHERE kind = 'SUSPENSION_END') AS suspended_end
    FROM latest l GROUP BY l.member_id
  ),
  entry AS (
    SELECT DISTINCT ON (l.member_id) l.member_id, l.official_on
    FROM life l WHERE app.enters(l.kind) AND l.official_on IS NOT NULL
    ORDER BY l.member_id, l.effective_on DESC, l.position DESC
  ),
  home AS (
    SELECT DISTINCT ON (s.member_id) s.member_id, s.organization_id, s.ends_on
    FROM app.member_spans(subjects) s ORDER BY s.member_id, s.entry_order DESC
  )
  SELECT m.id, COALESCE(home.organization_id, m.organization_id),
         CASE WHEN home.member_id IS NULL
           THEN (SELECT min(e.effective_on) FROM member_event e WHERE e.member_id = m.id) ELSE home.ends_on END,
         COALESCE(dates.recognized_on, entry.official_on), dates.extended_to,
         dates.exempt_from, CASE WHEN dates.exempt_end >= dates.exempt_from THEN dates.exempt_end ELSE dates.exempt_until END,
         dates.away_from, CASE WHEN dates.away_end >= dates.away_from THEN dates.away_end ELSE dates.away_until END,
         dates.suspended_from, CASE WHEN dates.suspended_end >= dates.suspended_from THEN dates.suspended_end ELSE dates.suspended_until END
  FROM unnest(subjects) AS subject (id)
  JOIN member m ON m.id = subject.id
  LEFT JOIN dates ON dates.member_id = m.id
  LEFT JOIN entry ON entry.member_id = m.id
  LEFT JOIN home ON home.member_id = m.id
$$;

-- Writes what follows from the events of these members. Runs as the owner: the receiver of a transfer takes a record over
-- from an organisation outside the own scope. The rows are locked first, so that two events at once follow one another.
CREATE FUNCTION app.derive_members(subjects uuid[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM FROM member WHERE id = ANY (subjects) ORDER BY id FOR UPDATE;
  IF EXISTS (SELECT FROM app.disordered_members(subjects)) THEN
    RAISE EXCEPTION 'the events of a member contradict one another (constraint "member_event_sequence")'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'member_event_sequence';
  END IF;

  DELETE FROM membership s
  WHERE s.member_id = ANY (subjects) AND NOT EXISTS (
    SELECT FROM app.member_spans(subjects) d WHERE d.id = s.id AND d.ends_on IS DISTINCT FROM d.starts_on
  );
  INSERT INTO membership AS s (id, member_id, organization_id, starts_on, ends_on, start_reason, end_reason)
  SELECT d.id, d.member_id, d.organization_id, d.starts_on, d.ends_on, d.start_reason, d.end_reason
  FROM app.member_spans(subjects) d WHERE d.ends_on IS DISTINCT FROM d.starts_on
  ON CONFLICT (id) DO UPDATE SET
    organization_id = EXCLUDED.organization_id, starts_on = EXCLUDED.starts_on, ends_on = EXCLUDED.ends_on,
    start_reason = EXCLUDED.start_reason, end_reason = EXCLUDED.end_reason,
    -- Back on the list: the living record speaks again.
    held = CASE WHEN EXCLUDED.ends_on IS NOT NULL THEN s.held END
  WHERE (s.organization_id, s.starts_on, s.ends_on, s.start_reason, s.end_reason) IS DISTINCT FROM
    (EXCLUDED.organization_id, EXCLUDED.starts_on, EXCLUDED.ends_on, EXCLUDED.start_reason, EXCLUDED.end_reason);

  -- An organisation that loses a member to another keeps what the record said: its past lists stay as they were, and what
  -- the next organisation writes into the record is not its business.
  UPDATE membership s SET held = to_jsonb(m)
  FROM member m
  JOIN app.member_standings(subjects) standing ON standing.member_id = m.id
  JOIN organization home ON home.id = standing.organization_id
  JOIN organization former ON former.base_id <> home.base_id
  WHERE s.member_id = m.id AND s.organization_id = former.id AND s.ends_on IS NOT NULL AND s.held IS NULL
    AND m.id = ANY (subjects);

  UPDATE member m SET
    organization_id = d.organization_id, left_on = d.left_on, official_on = d.official_on,
    probation_extended_to = d.probation_extended_to, exempt_from = d.exempt_from, exempt_to = d.exempt_to,
    temp_away_from = d.temp_away_from, temp_away_to = d.temp_away_to,
    suspended_from = d.suspended_from, suspended_to = d.suspended_to,
    -- A form opened before must not write its older dates back.
    version = m.version + 1
  FROM app.member_standings(subjects) d
  WHERE m.id = d.member_id AND (
    m.organization_id, m.left_on, m.official_on, m.probation_extended_to, m.exempt_from, m.exempt_to,
    m.temp_away_from, m.temp_away_to, m.suspended_from, m.suspended_to
  ) IS DISTINCT FROM (
    d.organization_id, d.left_on, d.official_on, d.probation_extended_to, d.exempt_from, d.exempt_to,
    d.temp_away_from, d.temp_away_to, d.suspended_from, d.suspended_to
  );
END
$$;

-- What is kept and does not follow from the events; no row when all is well. Run by the owner: a check, not a request.
CREATE FUNCTION app.ledger_differences() RETURNS TABLE (member_id uuid, difference text) LANGUAGE sql STABLE AS $$
  WITH everybody AS (SELECT array_agg(id) AS ids FROM member),
  spans AS (SELECT s.* FROM everybody, app.member_spans(ids) s WHERE s.ends_on IS DISTINCT FROM s.starts_on)
  SELECT COALESCE(s.member_id, k.member_id), 'membership'
  FROM spans s FULL JOIN membership k ON k.id = s.id
  WHERE (s.member_id, s.organization_id, s.starts_on, s.ends_on, s.start_reason, s.end_reason) IS DISTINCT FROM
    (k.member_id, k.organization_id, k.starts_on, k.ends_on, k.start_reason, k.end_reason)
  UNION ALL
  SELECT m.id, 'standing'
  FROM everybody, app.member_standings(ids) d JOIN member m ON m.id = d.member_id
  WHERE (
    m.organization_id, m.left_on, m.official_on, m.probation_extended_to, m.exempt_from, m.exempt_to,
    m.temp_away_from, m.temp_away_to, m.suspended_from, m.suspended_to
  ) IS DISTINCT FROM (
    d.organization_id, d.left_on, d.official_on, d.probation_extended_to, d.exempt_from, d.exempt_to,
    d.temp_away_from, d.temp_away_to, d.suspended_from, d.suspended_to
  )
  UNION ALL
  SELECT disordered, 'order' FROM everybody, app.disordered_members(ids) AS disordered
$$;

-- Before an event is kept: its place among the others, who recorded it, and whether it may be recorded at all.
CREATE SEQUENCE app.member_event_position;

CREATE FUNCTION app.place_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.recorded_at := clock_timestamp();
  NEW.recorded_by := COALESCE(app.account_id(), NEW.recorded_by);
  IF NEW.corrects_id IS NULL THEN
    NEW.position := nextval('app.member_event_position');
  ELSE
    SELECT e.position INTO NEW.position FROM member_event e WHERE e.id = NEW.corrects_id AND e.member_id = NEW.member_id;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'a correction names an event of the same member (constraint "member_event_corrects_own")'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'member_event_corrects_own';
    END IF;
  END IF;
  IF NOT app.may_record(NEW.member_id, NEW.transfer_id) THEN
    RAISE EXCEPTION 'an event is recorded by those who keep the member' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF app.is_period_closed(NEW.organization_id, NEW.kind, NEW.effective_on, NEW.corrects_id) THEN
    RAISE EXCEPTION 'the quarter is confirmed (constraint "member_event_period_open")'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'member_event_period_open';
  END IF;
  RETURN NEW;
END
$$;

-- A secretary records events of the own members, and of one who is on the way to the own organisation by this transfer.
CREATE FUNCTION app.may_record(subject uuid, by_transfer uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT app.viewer_role() IS DISTINCT FROM 'SECRETARY'
    OR EXISTS (SELECT FROM member m WHERE m.id = subject AND m.organization_id = ANY (app.org_ids()))
    OR EXISTS (
      SELECT FROM transfer t
      WHERE t.id = by_transfer AND t.member_id = subject AND t.status = 'SENT' AND t.to_organization_id = ANY (app.org_ids())
    )
$$;

-- Whether it would change a headcount of a quarter that the unit has confirmed and nobody has reopened.
CREATE FUNCTION app.is_period_closed(cell uuid, what member_event_kind, on_ date, corrected uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT app.viewer_role() IS NOT NULL AND EXISTS (
    SELECT FROM organization o
    JOIN count_confirmation c ON c.organization_id = o.base_id AND c.reopened_on IS NULL
    LEFT JOIN member_event e ON e.id = corrected
    WHERE o.id = cell AND (
      ((app.enters(what) OR app.leaves(what)) AND on_ < app.quarter_end(c.period))
      OR ((app.enters(e.kind) OR app.leaves(e.kind)) AND e.effective_on < app.quarter_end(c.period))
    )
  )
$$;

CREATE TRIGGER member_event_place BEFORE INSERT ON member_event FOR EACH ROW EXECUTE FUNCTION app.place_event();

-- Whoever is admitted again, or whose recognition is taken back, keeps the old card on record until it is handed in: a
-- doubt that forms and lists point out, no longer an impossibility.
ALTER TABLE member DROP CONSTRAINT member_no_card_before_recognition;

-- What the register held before it had a ledger becomes the ledger's beginning.
INSERT INTO member_event (
  id, organization_id, member_id, kind, effective_on, official_on, counterpart_id, recorded_by
)
SELECT id, organization_id, member_id, kind, effective_on, official_on, counterpart_id, NULL
FROM (
  SELECT s.id, s.organization_id, s.member_id, s.starts_on AS effective_on, 1 AS part,
         (CASE s.start_reason WHEN 'REORGANIZATION' THEN 'REORGANIZATION_IN' ELSE s.start_reason::text END)::member_event_kind AS kind,
         m.official_on, lag(s.organization_id) OVER (stays) AS counterpart_id
  FROM membership s JOIN member m ON m.id = s.member_id
  WINDOW stays AS (PARTITION BY s.member_id ORDER BY s.starts_on)
  UNION ALL
  SELECT gen_random_uuid(), s.organization_id, s.member_id, s.ends_on, 0,
         (CASE s.end_reason WHEN 'REORGANIZATION' THEN 'REORGANIZATION_OUT' ELSE s.end_reason::text END)::member_event_kind,
         NULL, lead(s.organization_id) OVER (stays)
  FROM membership s
  WINDOW stays AS (PARTITION BY s.member_id ORDER BY s.starts_on)
) event
WHERE effective_on IS NOT NULL
ORDER BY effective_on, part;

INSERT INTO member_event (id, organization_id, member_id, kind, effective_on, until_on)
SELECT gen_random_uuid(), organization_id, id, 'EXEMPTION', exempt_from, exempt_to FROM member WHERE exempt_from IS NOT NULL;

-- From here on the derived columns and rows are the ledger's alone.
CREATE FUNCTION app.follow_events() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM app.derive_members(ARRAY(SELECT DISTINCT member_id FROM recorded));
  RETURN NULL;
END
$$;

CREATE TRIGGER member_event_follow AFTER INSERT ON member_event
  REFERENCING NEW TABLE AS recorded FOR EACH STATEMENT EXECUTE FUNCTION app.follow_events();

CREATE TRIGGER member_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON member_event
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

DROP TRIGGER membership_keep_member_home ON membership;
DROP FUNCTION app.keep_member_home();
DROP FUNCTION app.follow_membership(uuid);
DROP TRIGGER member_home ON member;
DROP FUNCTION app.check_member_home();

-- Checked when the transaction commits: nobody is in the register without an event that says how.
CREATE FUNCTION app.check_member_recorded() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM member_event WHERE member_id = NEW.id) THEN
    RAISE EXCEPTION 'a member is in the register by an event (constraint "member_recorded")'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'member_recorded';
  END IF;
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER member_recorded AFTER INSERT ON member
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.check_member_recorded();
