-- CreateTable
CREATE TABLE "won_daily" (
    "day" DATE NOT NULL,
    "product_id" UUID NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "deals" INTEGER NOT NULL,

    CONSTRAINT "won_daily_pkey" PRIMARY KEY ("day","product_id")
);

-- CreateTable
CREATE TABLE "won_stale" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "day" DATE NOT NULL,

    CONSTRAINT "won_stale_pkey" PRIMARY KEY ("id")
);

-- What was won on some days, from the opportunities themselves. Deals without lines, and what the lines leave over, stand under the
-- id of nobody, so that the rows add up to everything that was won.
CREATE FUNCTION recount_won(days date[]) RETURNS TABLE (day date, product_id uuid, amount_minor bigint, deals int) LANGUAGE sql STABLE AS $$
  WITH won AS (
    SELECT o.id, o.closed_on, o.base_amount_minor, o.rate_ppm FROM opportunity o WHERE o.kind = 'WON' AND o.closed_on = ANY (days)),
  sold AS (
    SELECT won.closed_on, l.product_id, won.id AS deal, round(l.amount_minor * won.rate_ppm / 1000000.0)::bigint AS amount
    FROM won JOIN opportunity_line l ON l.opportunity_id = won.id),
  rest AS (
    SELECT won.closed_on, '00000000-0000-0000-0000-000000000000'::uuid AS product_id, won.id AS deal,
      won.base_amount_minor - coalesce((SELECT sum(sold.amount) FROM sold WHERE sold.deal = won.id), 0) AS amount FROM won)
  SELECT parts.closed_on, parts.product_id, coalesce(sum(parts.amount), 0)::bigint, count(DISTINCT parts.deal)::int
  FROM (SELECT * FROM sold UNION ALL SELECT * FROM rest WHERE rest.amount <> 0) AS parts
  GROUP BY 1, 2
$$;

-- Counts up to so many changed days anew. One transaction at a time does so, and none waits for it.
CREATE FUNCTION fold_won_days(most int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  days date[];
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtext('won_daily')) THEN
    RETURN;
  END IF;
  -- The marks go first: a change that is committed between the two is counted already and leaves its mark.
  WITH taken AS (
    DELETE FROM won_stale WHERE won_stale.day IN (SELECT DISTINCT s.day FROM won_stale s LIMIT most) RETURNING won_stale.day)
  SELECT array_agg(DISTINCT taken.day) INTO days FROM taken;
  DELETE FROM won_daily WHERE won_daily.day = ANY (days);
  INSERT INTO won_daily (day, product_id, amount_minor, deals) SELECT day, product_id, amount_minor, deals FROM recount_won(days);
END $$;

CREATE FUNCTION note_won_days(days date[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO won_stale (day) SELECT unnest(days);
  -- Now and then somebody who wins a deal counts what has gathered. A bulk change does not: it would hold the totals until its end.
  IF cardinality(days) BETWEEN 1 AND 10 AND random() < 0.05 THEN
    PERFORM fold_won_days(20);
  END IF;
END $$;

CREATE FUNCTION note_won_opportunity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM note_won_days(array_agg(DISTINCT closed_on)) FROM added WHERE kind = 'WON' AND closed_on IS NOT NULL HAVING count(*) > 0;
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM note_won_days(array_agg(DISTINCT closed_on)) FROM removed WHERE kind = 'WON' AND closed_on IS NOT NULL HAVING count(*) > 0;
  ELSE
    PERFORM note_won_days(array_agg(DISTINCT changed.day)) FROM (
      SELECT unnest(ARRAY[CASE WHEN o.kind = 'WON' THEN o.closed_on END, CASE WHEN n.kind = 'WON' THEN n.closed_on END]) AS day
      FROM removed o JOIN added n ON n.id = o.id
      WHERE (o.kind, o.closed_on, o.base_amount_minor, o.rate_ppm) IS DISTINCT FROM (n.kind, n.closed_on, n.base_amount_minor, n.rate_ppm)
    ) AS changed WHERE changed.day IS NOT NULL HAVING count(*) > 0;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER opportunity_won_added AFTER INSERT ON opportunity
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_won_opportunity();
CREATE TRIGGER opportunity_won_changed AFTER UPDATE ON opportunity
  REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_won_opportunity();
CREATE TRIGGER opportunity_won_removed AFTER DELETE ON opportunity
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION note_won_opportunity();

-- A line counts on the day of its opportunity. The lock keeps that day as it is until the line is committed.
CREATE FUNCTION note_won_lines() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(DISTINCT opportunity_id) INTO touched FROM added;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(DISTINCT opportunity_id) INTO touched FROM removed;
  ELSE
    SELECT array_agg(DISTINCT opportunity_id) INTO touched
    FROM (SELECT opportunity_id FROM added UNION SELECT opportunity_id FROM removed) AS either;
  END IF;
  PERFORM 1 FROM opportunity WHERE id = ANY (touched) ORDER BY id FOR SHARE;
  PERFORM note_won_days(array_agg(DISTINCT closed_on))
  FROM opportunity WHERE id = ANY (touched) AND kind = 'WON' AND closed_on IS NOT NULL HAVING count(*) > 0;
  RETURN NULL;
END $$;

CREATE TRIGGER opportunity_line_won_added AFTER INSERT ON opportunity_line
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_won_lines();
CREATE TRIGGER opportunity_line_won_changed AFTER UPDATE ON opportunity_line
  REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_won_lines();
CREATE TRIGGER opportunity_line_won_removed AFTER DELETE ON opportunity_line
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION note_won_lines();

INSERT INTO won_daily (day, product_id, amount_minor, deals)
SELECT day, product_id, amount_minor, deals
FROM recount_won(ARRAY(SELECT DISTINCT closed_on FROM opportunity WHERE kind = 'WON' AND closed_on IS NOT NULL));
