-- The same derivation as before, but what only concerns members who were on a list already is not asked of those who are new:
-- an import of thousands spends most of its time here.
CREATE OR REPLACE FUNCTION app.derive_members(subjects uuid[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM FROM member WHERE id = ANY (subjects) ORDER BY id FOR UPDATE;
  IF EXISTS (SELECT FROM app.disordered_members(subjects)) THEN
    RAISE EXCEPTION 'the events of a member contradict one another (constraint "member_event_sequence")'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'member_event_sequence';
  END IF;

  IF EXISTS (SELECT FROM membership WHERE member_id = ANY (subjects)) THEN
    DELETE FROM membership s
    WHERE s.member_id = ANY (subjects) AND NOT EXISTS (
      SELECT FROM app.member_spans(subjects) d WHERE d.id = s.id AND d.ends_on IS DISTINCT FROM d.starts_on
    );
  END IF;
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
  IF EXISTS (SELECT FROM membership WHERE member_id = ANY (subjects) AND ends_on IS NOT NULL AND held IS NULL) THEN
    UPDATE membership s SET held = to_jsonb(m)
    FROM member m
    JOIN app.member_standings(subjects) standing ON standing.member_id = m.id
    JOIN organization home ON home.id = standing.organization_id
    JOIN organization former ON former.base_id <> home.base_id
    WHERE s.member_id = m.id AND s.organization_id = former.id AND s.ends_on IS NOT NULL AND s.held IS NULL
      AND m.id = ANY (subjects);
  END IF;

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
