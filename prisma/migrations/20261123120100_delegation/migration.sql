-- A secretary who is away names a deputy: for some days another account may act in the secretary's unit with the secretary's
-- role. It ends by itself, at once when it is revoked or when one of the two is disabled, moved or given another role, and is never
-- passed on.

-- CreateTable
CREATE TABLE "delegation" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "principal_id" UUID NOT NULL,
    "deputy_id" UUID NOT NULL,
    "deputy_organization_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "granted_by" UUID NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_by" UUID,
    "revoked_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "delegation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "delegation_principal_id_idx" ON "delegation"("principal_id");

-- CreateIndex
CREATE INDEX "delegation_deputy_id_idx" ON "delegation"("deputy_id");

-- CreateIndex
CREATE INDEX "delegation_organization_id_idx" ON "delegation"("organization_id");

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_deputy_organization_id_fkey" FOREIGN KEY ("deputy_organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_principal_id_fkey" FOREIGN KEY ("principal_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_deputy_id_fkey" FOREIGN KEY ("deputy_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE delegation
  ADD CONSTRAINT delegation_of_another CHECK (principal_id <> deputy_id),
  ADD CONSTRAINT delegation_period CHECK (until_on >= from_on AND until_on - from_on < 90),
  ADD CONSTRAINT delegation_reason CHECK (reason <> '' AND length(reason) <= 200),
  ADD CONSTRAINT delegation_revoked CHECK ((revoked_at IS NULL) = (revoked_by IS NULL));

-- Read by the two it is about, by whoever keeps the unit, and by administrators; written by the functions below alone.
ALTER TABLE delegation ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_own ON delegation FOR SELECT TO so_khoi_app
  USING (
    (SELECT app.is_admin()) OR principal_id = (SELECT app.account_id()) OR deputy_id = (SELECT app.account_id())
    OR organization_id = ANY ((SELECT app.org_ids())::uuid[])
  );
GRANT SELECT ON delegation TO so_khoi_app;
SELECT app.audit_table('delegation');

-- The delegation this transaction acts under; null for whoever acts for themselves.
CREATE FUNCTION app.delegation_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN NULLIF(current_setting('app.delegation_id', true), '')::uuid;

-- The one place that says whether a delegation counts, by the business clock of the installation.
CREATE FUNCTION app.delegation_in_force(d delegation) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT d.revoked_at IS NULL AND app.today() BETWEEN d.from_on AND d.until_on
    AND EXISTS (
      SELECT FROM account p
      WHERE p.id = d.principal_id AND p.role = 'SECRETARY' AND p.organization_id = d.organization_id AND p.disabled_at IS NULL
    )
    AND EXISTS (
      SELECT FROM account q
      WHERE q.id = d.deputy_id AND q.role <> 'ADMIN' AND q.organization_id = d.deputy_organization_id AND q.disabled_at IS NULL
    )
$$;

-- By the secretary or by an administrator, in their own name. Whoever the deputy cannot be (nobody of that name, disabled, an
-- administrator, the secretary) is refused alike.
CREATE FUNCTION app.grant_delegation(new_id uuid, principal uuid, deputy_name text, first_day date, last_day date, ground text)
  RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  secretary account;
  deputy account;
BEGIN
  IF app.delegation_id() IS NOT NULL OR NOT COALESCE(app.is_admin() OR principal = app.account_id(), false) THEN
    RAISE EXCEPTION 'not this account''s to delegate' USING ERRCODE = 'insufficient_privilege';
  END IF;
  -- Two at once: the second waits here and then finds the first.
  SELECT * INTO secretary FROM account WHERE id = principal AND role = 'SECRETARY' AND disabled_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'only a secretary has a deputy' USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT * INTO deputy FROM account
  WHERE username = deputy_name AND id <> principal AND role <> 'ADMIN' AND disabled_at IS NULL AND password_hash IS NOT NULL;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no such deputy (constraint "delegation_deputy")' USING ERRCODE = 'check_violation', CONSTRAINT = 'delegation_deputy';
  END IF;
  IF first_day < app.today() THEN
    RAISE EXCEPTION 'a delegation begins today at the earliest (constraint "delegation_not_past")'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'delegation_not_past';
  END IF;
  IF EXISTS (
    SELECT FROM delegation d
    WHERE d.principal_id = principal AND d.revoked_at IS NULL AND d.from_on <= last_day AND d.until_on >= first_day
  ) THEN
    RAISE EXCEPTION 'one deputy at a time (constraint "delegation_overlaps")'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'delegation_overlaps';
  END IF;
  INSERT INTO delegation (id, organization_id, principal_id, deputy_id, deputy_organization_id, from_on, until_on, reason, granted_by)
  VALUES (new_id, secretary.organization_id, principal, deputy.id, deputy.organization_id, first_day, last_day, ground, app.account_id());
  RETURN secretary.organization_id;
END
$$;

-- False when it was another version, revoked already, or over.
CREATE FUNCTION app.revoke_delegation(subject uuid, seen_version integer) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE delegation SET revoked_at = now(), revoked_by = app.account_id(), version = version + 1
  WHERE id = subject AND version = seen_version AND revoked_at IS NULL AND until_on >= app.today()
    AND app.delegation_id() IS NULL AND (app.is_admin() OR principal_id = app.account_id());
  RETURN FOUND;
END
$$;

-- Who is who in the delegations the viewer may read: names of accounts are nobody else's.
CREATE FUNCTION app.delegation_names() RETURNS TABLE (id uuid, principal text, deputy text, deputy_username text, unit text, in_force boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT d.id, p.display_name, q.display_name, q.username, o.name, app.delegation_in_force(d)
  FROM delegation d
  JOIN account p ON p.id = d.principal_id
  JOIN account q ON q.id = d.deputy_id
  JOIN organization o ON o.id = d.organization_id
  WHERE app.is_admin() OR app.account_id() IN (d.principal_id, d.deputy_id) OR d.organization_id = ANY (app.org_ids())
$$;

REVOKE EXECUTE ON FUNCTION app.delegation_in_force(delegation), app.delegation_names(),
  app.grant_delegation(uuid, uuid, text, date, date, text), app.revoke_delegation(uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.delegation_id(), app.delegation_names(),
  app.grant_delegation(uuid, uuid, text, date, date, text), app.revoke_delegation(uuid, integer) TO so_khoi_app;
