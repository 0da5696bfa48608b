-- The application's rights hang on a group role that owns nothing. Each database has its own login role inside
-- it (scripts/lib/provision.ts), so two installations on one server never share a password.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'so_khoi_app') THEN
    CREATE ROLE so_khoi_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
EXCEPTION
  -- Two databases of one server migrated at the same moment: the role is there, which is all we want.
  WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO so_khoi_app;
GRANT USAGE ON SCHEMA public TO so_khoi_app;

-- Text as it may be stored: NFC, trimmed, single spaces, no control, zero-width or bidi characters.
CREATE FUNCTION app.is_clean(value text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN value IS NFC NORMALIZED
    AND value = btrim(value)
    AND value <> ''
    AND value !~ E'[\\u0001-\\u001f\\u007f\\u00a0\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]'
    AND value !~ '  ';

GRANT EXECUTE ON FUNCTION app.is_clean(text) TO so_khoi_app;
