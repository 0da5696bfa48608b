-- What an administrator may know of the closed tables: whether an account has a password, until when its one-time link
-- is good, and when an open session was last used. No hash and no link leaves them; for everyone else there are no rows.
CREATE FUNCTION app.account_states()
  RETURNS TABLE (account_id uuid, has_password boolean, invite_expires_at timestamptz, last_seen_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT a.id, a.password_hash IS NOT NULL, i.expires_at, s.last_seen_at
  FROM account a
  LEFT JOIN LATERAL (
    SELECT max(expires_at) AS expires_at FROM account_invite
    WHERE account_id = a.id AND used_at IS NULL AND expires_at > now()
  ) i ON true
  LEFT JOIN LATERAL (
    SELECT max(last_seen_at) AS last_seen_at FROM auth_session
    WHERE account_id = a.id AND expires_at > now() AND last_seen_at > now() - interval '30 minutes'
  ) s ON true
  WHERE app.is_admin()
$$;

REVOKE EXECUTE ON FUNCTION app.account_states() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.account_states() TO so_khoi_app;

-- Prisma spells out the defaults it knows, so an account could not be inserted without this column.
GRANT INSERT (version) ON account TO so_khoi_app;
