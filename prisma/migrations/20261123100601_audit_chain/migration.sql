-- The chain of the audit trail. One link per act (transaction): SHA-256 over the hash before it and the digests of the act's
-- events and changes, in the order of commit. The head is one row, locked by a deferred trigger at the very end of the
-- transaction, so that saves wait for one another no longer than a commit takes, and two can never follow the same link.
-- The tables are in no reach of the application's role.

-- Text that no other list of values gives: each value with its length in bytes, '~' for null.
CREATE FUNCTION app.netstring(VARIADIC parts text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  SET search_path = pg_catalog AS $$
  SELECT COALESCE(string_agg(CASE WHEN part IS NULL THEN '~' ELSE octet_length(part) || ':' || part END, ',' ORDER BY place), '')
  FROM unnest(parts) WITH ORDINALITY AS u (part, place)
$$;

CREATE FUNCTION app.audit_event_digest(e audit_event) RETURNS bytea LANGUAGE sql STABLE
  SET search_path = pg_catalog, public AS $$
  SELECT sha256(convert_to(app.netstring(
    e.id::text, e.act::text, (extract(epoch FROM e.at) * 1000)::bigint::text, e.account_id::text, e.organization_id::text,
    e.action, e.outcome::text, e.subject_id, app.netstring(VARIADIC e.changed_fields), e.reason, e.network, e.agent
  ), 'UTF8'))
$$;

CREATE FUNCTION app.audit_change_digest(c audit_change) RETURNS bytea LANGUAGE sql STABLE
  SET search_path = pg_catalog, public AS $$
  SELECT sha256(convert_to(app.netstring(
    c.id::text, c.act::text, c.register, c.record_id, c.organization_id::text, c.member_id::text, c.kind::text,
    encode(c.digest, 'hex')
  ), 'UTF8'))
$$;

CREATE TABLE app.audit_head (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  seq bigint NOT NULL,
  hash bytea NOT NULL,
  at timestamptz(3)
);
INSERT INTO app.audit_head (seq, hash) VALUES (0, decode(repeat('00', 32), 'hex'));

CREATE TABLE app.audit_link (
  seq bigint PRIMARY KEY,
  act bigint NOT NULL,
  last_event bigint NOT NULL,
  events integer NOT NULL,
  last_change bigint NOT NULL,
  changes integer NOT NULL,
  at timestamptz(3) NOT NULL,
  hash bytea NOT NULL
);
CREATE INDEX audit_link_act_idx ON app.audit_link (act, seq);
CREATE TRIGGER audit_link_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.audit_link
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

-- The head as a day of Việt Nam ended with it, to be kept elsewhere.
CREATE TABLE app.audit_daily_head (day date PRIMARY KEY, seq bigint NOT NULL, hash bytea NOT NULL);
CREATE TRIGGER audit_daily_head_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.audit_daily_head
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

CREATE FUNCTION app.sign_audit_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  NEW.digest := app.audit_event_digest(NEW);
  RETURN NEW;
END
$$;

-- Everything of an act that is in no link yet. Digests first, the head's lock last.
CREATE FUNCTION app.chain_act(this_act bigint) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  linked record;
  event record;
  change record;
  head record;
  link_at timestamptz(3);
  link_hash bytea;
BEGIN
  SELECT COALESCE(max(last_event), 0) AS event, COALESCE(max(last_change), 0) AS change INTO linked
  FROM app.audit_link WHERE act = this_act;
  SELECT count(*)::int AS total, COALESCE(max(id), 0) AS last, string_agg(digest, ''::bytea ORDER BY id) AS digests INTO event
  FROM audit_event WHERE act = this_act AND id > linked.event;
  IF event.total = 0 THEN
    RETURN;
  END IF;
  SELECT count(*)::int AS total, COALESCE(max(id), linked.change) AS last,
    COALESCE(string_agg(app.audit_change_digest(c), ''::bytea ORDER BY id), ''::bytea) AS digests INTO change
  FROM audit_change c WHERE act = this_act AND id > linked.change;

  SELECT seq, hash, at INTO STRICT head FROM app.audit_head FOR UPDATE;
  link_at := clock_timestamp();
  link_hash := sha256(head.hash || convert_to(app.netstring(
      (head.seq + 1)::text, this_act::text, event.total::text, change.total::text,
      (extract(epoch FROM link_at) * 1000)::bigint::text, encode(sha256(event.digests || change.digests), 'hex')
    ), 'UTF8'));
  INSERT INTO app.audit_link (seq, act, last_event, events, last_change, changes, at, hash)
  VALUES (head.seq + 1, this_act, event.last, event.total, change.last, change.total, link_at, link_hash);
  UPDATE app.audit_head SET seq = head.seq + 1, hash = link_hash, at = link_at;
  IF (head.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date < (link_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date THEN
    INSERT INTO app.audit_daily_head (day, seq, hash)
    VALUES ((head.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, head.seq, head.hash) ON CONFLICT DO NOTHING;
  END IF;
END
$$;

CREATE FUNCTION app.chain_act_at_commit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  -- The first event of an act takes the others along.
  IF NOT EXISTS (SELECT FROM app.audit_link WHERE act = NEW.act AND last_event >= NEW.id) THEN
    PERFORM app.chain_act(NEW.act);
  END IF;
  RETURN NULL;
END
$$;

-- The events of before the chain are its first links.
ALTER TABLE audit_event DISABLE TRIGGER audit_event_append_only;
UPDATE audit_event e SET digest = app.audit_event_digest(e);
ALTER TABLE audit_event ENABLE TRIGGER audit_event_append_only;
ALTER TABLE audit_event ALTER COLUMN digest SET NOT NULL;
DO $$
DECLARE
  old record;
BEGIN
  FOR old IN SELECT act FROM audit_event ORDER BY id LOOP
    PERFORM app.chain_act(old.act);
  END LOOP;
END
$$;

CREATE TRIGGER audit_event_signed BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION app.sign_audit_event();
CREATE CONSTRAINT TRIGGER audit_event_chained AFTER INSERT ON audit_event
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.chain_act_at_commit();

-- The heads of the last days, newest first, and before them (day null) the head of this moment. Hashes tell nothing about
-- anybody, so the log may have them without a session.
CREATE FUNCTION app.audit_heads(days integer) RETURNS TABLE (day date, seq bigint, hash text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT NULL::date, h.seq, encode(h.hash, 'hex') FROM app.audit_head h
  UNION ALL
  (SELECT d.day, d.seq, encode(d.hash, 'hex') FROM app.audit_daily_head d ORDER BY d.day DESC LIMIT days)
$$;

REVOKE EXECUTE ON FUNCTION app.netstring(text[]), app.audit_event_digest(audit_event), app.audit_change_digest(audit_change),
  app.sign_audit_event(), app.chain_act(bigint), app.chain_act_at_commit(), app.audit_heads(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.audit_heads(integer) TO so_khoi_app;
