-- Who took a delegation back before somebody else wanted to.
CREATE OR REPLACE FUNCTION app.last_line(record uuid) RETURNS bigint
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
    UNION ALL SELECT xmin FROM delegation WHERE id = record
  )
  SELECT e.id
  FROM audit_event e JOIN written w ON w.transaction = e.xmin
  WHERE e.id > (SELECT max(id) - 20000 FROM audit_event) AND app.viewer_role() IS NOT NULL
  ORDER BY (e.subject_id = record::text) DESC, e.id DESC
  LIMIT 1
$$;
