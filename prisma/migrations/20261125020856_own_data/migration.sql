-- CreateTable
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "demo_left_at" TIMESTAMPTZ(3),

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "installation" ADD CONSTRAINT "installation_single" CHECK ("id" = 1);

-- A demo company is born one: no company of real people ever becomes one, and so none can be left behind by leave_demo().
CREATE FUNCTION refuse_late_demo() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'demo_is_born' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER organisation_late_demo BEFORE UPDATE OF is_demo ON organisation FOR EACH ROW
  WHEN (NEW.is_demo AND NOT OLD.is_demo) EXECUTE FUNCTION refuse_late_demo();

-- Leaves the demo company: every table is emptied but the history of migrations and the memory of having left, all of it or
-- nothing. The one way past the triggers that keep the audit trail, open only while the organisation is a demo. It runs as the
-- owner of the tables, so that a role which may not switch triggers off can leave the demo as well.
CREATE FUNCTION leave_demo(moment timestamptz) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path FROM CURRENT SET lock_timeout = '10s' AS $$
DECLARE
  home oid := (SELECT relnamespace FROM pg_class WHERE oid = 'organisation'::regclass);
  emptied text := (
    SELECT string_agg(oid::regclass::text, ', ' ORDER BY relname) FROM pg_class
    WHERE relnamespace = home AND relkind IN ('r', 'p') AND relname NOT IN ('_prisma_migrations', 'installation'));
  guards text[] := (
    SELECT array_agg(format('ALTER TABLE %s %%s TRIGGER %I', t.tgrelid::regclass, t.tgname)) FROM pg_trigger t
    JOIN pg_class c ON c.oid = t.tgrelid
    -- 32 is the bit of a trigger on TRUNCATE.
    WHERE c.relnamespace = home AND NOT t.tgisinternal AND t.tgtype & 32 <> 0);
  guard text;
BEGIN
  PERFORM 1 FROM organisation WHERE is_demo FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'not_demo' USING ERRCODE = 'restrict_violation';
  END IF;
  FOREACH guard IN ARRAY guards LOOP
    EXECUTE format(guard, 'DISABLE');
  END LOOP;
  EXECUTE 'TRUNCATE ' || emptied;
  FOREACH guard IN ARRAY guards LOOP
    EXECUTE format(guard, 'ENABLE');
  END LOOP;
  INSERT INTO installation (id, demo_left_at) VALUES (1, moment)
  ON CONFLICT (id) DO UPDATE SET demo_left_at = EXCLUDED.demo_left_at;
END $$;

-- Nobody but the owner calls it, unless an installation with a role of its own for the application grants it.
REVOKE ALL ON FUNCTION leave_demo(timestamptz) FROM PUBLIC;
