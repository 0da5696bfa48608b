-- Who wrote the present version of a record. Every row of Postgres carries the transaction that wrote it, so the line of the
-- trail is the one of the same transaction, whatever that line names as its subject; a change without a line has none, and
-- nobody is named for it. Looked for among the newest lines only: it is asked of records that changed while somebody typed.
-- The caller reads the line itself, within its own scope.
CREATE FUNCTION app.last_line(record uuid) RETURNS bigint
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH written (transaction) AS (
    SELECT xmin FROM member WHERE id = record
    UNION ALL SELECT xmin FROM organization WHERE id = record
    UNION ALL SELECT xmin FROM organization_officer WHERE id = record
    UNION ALL SELECT xmin FROM transfer WHERE id = record
    UNION ALL SELECT xmin FROM temporary_guest WHERE id = record
    UNION ALL SELECT xmin FROM count_confirmation WHERE id = record
    UNION ALL SELECT xmin FROM study_campaign WHERE id = record
    UNION ALL SELECT xmin FROM study_unit WHERE id = record
    UNION ALL SELECT xmin FROM study_session WHERE id = record
    UNION ALL SELECT xmin FROM account WHERE id = record
    UNION ALL SELECT xmin FROM saved_view WHERE id = record
    UNION ALL SELECT xmin FROM bulk_change WHERE id = record
    UNION ALL SELECT xmin FROM organization_act WHERE id = record
  )
  SELECT e.id
  FROM audit_event e JOIN written w ON w.transaction = e.xmin
  WHERE e.id > (SELECT max(id) - 20000 FROM audit_event) AND app.viewer_role() IS NOT NULL
  ORDER BY (e.subject_id = record::text) DESC, e.id DESC
  LIMIT 1
$$;

-- By what name, role and unit others know an account; accounts themselves stay the administrators'.
CREATE FUNCTION app.account_labels(ids uuid[]) RETURNS TABLE (id uuid, name text, role role, unit text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT a.id, a.display_name, a.role, o.code
  FROM account a JOIN organization o ON o.id = a.organization_id
  WHERE a.id = ANY (ids) AND app.viewer_role() IS NOT NULL
$$;

GRANT EXECUTE ON FUNCTION app.last_line(uuid), app.account_labels(uuid[]) TO so_khoi_app;
