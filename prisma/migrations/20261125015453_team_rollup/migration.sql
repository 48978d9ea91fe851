-- CreateTable
CREATE TABLE "unit_daily" (
    "unit_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "type_id" UUID NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "unit_daily_pkey" PRIMARY KEY ("unit_id","day","type_id")
);

-- CreateTable
CREATE TABLE "unit_change" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "team_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "type_id" UUID NOT NULL,
    "by" INTEGER NOT NULL,

    CONSTRAINT "unit_change_pkey" PRIMARY KEY ("id")
);

-- What the units did, from the ground up: for the check and for making the totals anew. The id of nobody is the whole company.
CREATE FUNCTION recount_units() RETURNS TABLE (unit_id uuid, day date, type_id uuid, count int) LANGUAGE sql STABLE AS $$
  SELECT c.ancestor_id, d.day, d.type_id, sum(d.count)::int
  FROM activity_daily d
  JOIN team_membership m ON m.person_id = d.person_id AND d.day >= m.from_day AND (m.until_day IS NULL OR d.day < m.until_day)
  JOIN team_closure c ON c.descendant_id = m.team_id
  GROUP BY 1, 2, 3
  UNION ALL
  SELECT '00000000-0000-0000-0000-000000000000'::uuid, d.day, d.type_id, sum(d.count)::int FROM activity_daily d GROUP BY 1, 2, 3
$$;

-- Brings what waits into the totals, up to so many changes. One transaction at a time does so, and none waits for it: what is not
-- folded yet is added when it is read.
CREATE FUNCTION fold_unit_changes(most int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtext('unit_daily')) THEN
    RETURN;
  END IF;
  WITH taken AS (
    DELETE FROM unit_change WHERE id IN (SELECT id FROM unit_change LIMIT most) RETURNING team_id, day, type_id, "by")
  INSERT INTO unit_daily (unit_id, day, type_id, count)
  SELECT unit_id, day, type_id, sum("by")::int FROM (
    SELECT c.ancestor_id AS unit_id, t.day, t.type_id, t."by" FROM taken t JOIN team_closure c ON c.descendant_id = t.team_id
    UNION ALL
    SELECT '00000000-0000-0000-0000-000000000000'::uuid, t.day, t.type_id, t."by" FROM taken t) AS placed
  GROUP BY 1, 2, 3 HAVING sum("by") <> 0
  ON CONFLICT (unit_id, day, type_id) DO UPDATE SET count = unit_daily.count + EXCLUDED.count;
END $$;

-- A count belongs to the team of its person on its day. The shared lock on the person keeps their teams as they are until
-- the count is committed, and lets everybody else log beside it.
CREATE FUNCTION note_unit_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  noted int;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NOT EXISTS (SELECT 1 FROM added) THEN
      RETURN NULL;
    END IF;
    PERFORM 1 FROM person WHERE id IN (SELECT person_id FROM added) ORDER BY id FOR KEY SHARE;
    INSERT INTO unit_change (team_id, day, type_id, "by")
    SELECT coalesce(m.team_id, '00000000-0000-0000-0000-000000000000'), a.day, a.type_id, sum(a.count)
    FROM added a LEFT JOIN team_membership m
      ON m.person_id = a.person_id AND a.day >= m.from_day AND (m.until_day IS NULL OR a.day < m.until_day)
    GROUP BY 1, 2, 3;
  ELSIF TG_OP = 'UPDATE' THEN
    IF NOT EXISTS (SELECT 1 FROM added) THEN
      RETURN NULL;
    END IF;
    PERFORM 1 FROM person WHERE id IN (SELECT person_id FROM added UNION SELECT person_id FROM removed) ORDER BY id FOR KEY SHARE;
    INSERT INTO unit_change (team_id, day, type_id, "by")
    SELECT coalesce(m.team_id, '00000000-0000-0000-0000-000000000000'), a.day, a.type_id, sum(a.count)
    FROM (SELECT person_id, day, type_id, count FROM added
          UNION ALL SELECT person_id, day, type_id, -count FROM removed) AS a
    LEFT JOIN team_membership m
      ON m.person_id = a.person_id AND a.day >= m.from_day AND (m.until_day IS NULL OR a.day < m.until_day)
    GROUP BY 1, 2, 3 HAVING sum(a.count) <> 0;
  ELSE
    PERFORM 1 FROM person WHERE id IN (SELECT person_id FROM removed) ORDER BY id FOR KEY SHARE;
    INSERT INTO unit_change (team_id, day, type_id, "by")
    SELECT coalesce(m.team_id, '00000000-0000-0000-0000-000000000000'), a.day, a.type_id, -sum(a.count)
    FROM removed a LEFT JOIN team_membership m
      ON m.person_id = a.person_id AND a.day >= m.from_day AND (m.until_day IS NULL OR a.day < m.until_day)
    GROUP BY 1, 2, 3;
  END IF;
  GET DIAGNOSTICS noted = ROW_COUNT;
  -- Now and then somebody who logs folds what has gathered. A bulk change does not: it would hold the totals until its own end.
  IF noted BETWEEN 1 AND 10 AND random() < 0.01 THEN
    PERFORM fold_unit_changes(2000);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER activity_daily_added AFTER INSERT ON activity_daily
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_unit_change();
CREATE TRIGGER activity_daily_changed AFTER UPDATE ON activity_daily
  REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_unit_change();
CREATE TRIGGER activity_daily_removed AFTER DELETE ON activity_daily
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION note_unit_change();

-- A change of teams, also of the past, takes the counts of those days along. Whoever logs for the person waits, or is waited for.
CREATE FUNCTION move_unit_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM person WHERE id IN (OLD.person_id, NEW.person_id) ORDER BY id FOR UPDATE;
  INSERT INTO unit_change (team_id, day, type_id, "by")
  SELECT place.team_id, d.day, d.type_id, sum(side.sign * place.sign * d.count)
  FROM (SELECT -1 AS sign, OLD.person_id AS person_id, OLD.team_id AS team_id, OLD.from_day AS from_day, OLD.until_day AS until_day
        UNION ALL SELECT 1, NEW.person_id, NEW.team_id, NEW.from_day, NEW.until_day) AS side
  JOIN activity_daily d
    ON d.person_id = side.person_id AND d.day >= side.from_day AND (side.until_day IS NULL OR d.day < side.until_day)
  CROSS JOIN LATERAL (VALUES (side.team_id, 1), ('00000000-0000-0000-0000-000000000000'::uuid, -1)) AS place (team_id, sign)
  GROUP BY 1, 2, 3 HAVING sum(side.sign * place.sign * d.count) <> 0;
  RETURN NULL;
END $$;

CREATE TRIGGER team_membership_units AFTER INSERT OR UPDATE OR DELETE ON team_membership
  FOR EACH ROW EXECUTE FUNCTION move_unit_counts();

-- A team that hangs elsewhere takes its totals along. What waits needs nothing: it finds the teams above it when it is folded.
-- Runs after team_closure_move, which comes first by its name.
CREATE FUNCTION move_unit_totals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('unit_daily'));
  INSERT INTO unit_daily (unit_id, day, type_id, count)
  SELECT side.unit_id, d.day, d.type_id, sum(side.sign * d.count)
  FROM (SELECT ancestor_id AS unit_id, -1 AS sign FROM team_closure WHERE descendant_id = OLD.parent_id
        UNION ALL SELECT ancestor_id, 1 FROM team_closure WHERE descendant_id = NEW.parent_id) AS side
  JOIN unit_daily d ON d.unit_id = NEW.id
  GROUP BY 1, 2, 3 HAVING sum(side.sign * d.count) <> 0
  ON CONFLICT (unit_id, day, type_id) DO UPDATE SET count = unit_daily.count + EXCLUDED.count;
  RETURN NULL;
END $$;

CREATE TRIGGER team_unit_move AFTER UPDATE OF parent_id ON team FOR EACH ROW
  WHEN (OLD.parent_id IS DISTINCT FROM NEW.parent_id) EXECUTE FUNCTION move_unit_totals();

-- Rows come and go here; what is gone must not be read along for long.
ALTER TABLE unit_change SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

INSERT INTO unit_daily (unit_id, day, type_id, count) SELECT unit_id, day, type_id, count FROM recount_units();
