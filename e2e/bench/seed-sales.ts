/** Accounts, opportunities and activities in proportion to the people, in the order in which they would have come. */
export const SALES_SQL = `
CREATE FUNCTION bench_id(at timestamptz) RETURNS uuid LANGUAGE sql VOLATILE AS $$
  SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(md5(random()::text), 1, 3)
    || '8' || substr(md5(random()::text), 1, 15))::uuid
$$;
-- The same number for the same arguments, in every company.
CREATE FUNCTION bench_dice(who int, what int, salt int) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT abs(hashint4(who * 1009 + what * 31 + salt) % 100000)
$$;
CREATE FUNCTION bench_sales(people int, each int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO product (id, name, list_price_minor, created_at)
  SELECT gen_random_uuid(), 'Pump ' || n, 100000 * n, now() FROM generate_series(1, 12) AS n;
  INSERT INTO account (id, name, external_id, created_at)
  SELECT gen_random_uuid(), 'Customer ' || n, n::text, now() FROM generate_series(1, people * 10) AS n;
  CREATE TEMP TABLE stage_of ON COMMIT DROP AS
  SELECT id, kind, row_number() OVER (PARTITION BY kind ORDER BY position) - 1 AS place, count(*) OVER (PARTITION BY kind) AS places FROM stage;
  CREATE TEMP TABLE product_of ON COMMIT DROP AS SELECT id, row_number() OVER (ORDER BY name) - 1 AS place FROM product;
  INSERT INTO opportunity (id, name, person_id, account_id, stage_id, kind, amount_minor, base_amount_minor, currency, currency_exponent,
    next_step, next_step_on, opened_on, closed_on, external_id, created_at)
  SELECT bench_id(o.at), 'Deal ' || o.n || '-' || o.k, o.person_id, a.id, s.id, s.kind, o.amount, o.amount, 'EUR', 2,
    CASE WHEN s.kind = 'OPEN' THEN 'Call again' END, CASE WHEN s.kind = 'OPEN' THEN current_date - 10 + o.dice % 30 END,
    o.at::date, CASE WHEN s.kind <> 'OPEN' THEN least(o.at::date + 30, current_date) END, o.n || '-' || o.k, o.at
  FROM (SELECT p.id AS person_id, p.external_id::int AS n, k, bench_dice(p.external_id::int, k, 1) AS dice,
          now() - make_interval(mins => bench_dice(p.external_id::int, k, 2) * 5) AS at,
          bench_dice(p.external_id::int, k, 3)::bigint * 100 AS amount
        FROM person p CROSS JOIN generate_series(1, 20) AS k) AS o
  JOIN account a ON a.external_id = (1 + (o.n * 20 + o.k) % (people * 10))::text
  JOIN stage_of s ON s.kind = (CASE WHEN o.dice % 10 < 5 THEN 'OPEN' WHEN o.dice % 10 < 8 THEN 'WON' ELSE 'LOST' END)::"StageKind"
    AND s.place = o.k % s.places
  ORDER BY o.at;
  INSERT INTO opportunity_line (id, opportunity_id, product_id, quantity, amount_minor, position)
  SELECT gen_random_uuid(), o.id, p.id, 1, CASE WHEN line = 0 THEN o.amount_minor - o.amount_minor / 3 ELSE o.amount_minor / 3 END, line
  FROM opportunity o CROSS JOIN generate_series(0, 1) AS line
  JOIN product_of p ON p.place = (hashtext(o.external_id) & 1023) % 11 + line;
  INSERT INTO stage_event (id, opportunity_id, person_id, kind, to_stage_id, occurred_at, recorded_at)
  SELECT bench_id(created_at), id, person_id, 'CREATED', stage_id, created_at, created_at FROM opportunity ORDER BY created_at;
  INSERT INTO activity (id, person_id, type_id, count, occurred_at, day, account_id, logged_by_id, created_at)
  SELECT bench_id(at), person_id, t.id, 1 + dice % 2, at, (at AT TIME ZONE 'Europe/Berlin')::date, a.id, person_id, at
  FROM (SELECT p.id AS person_id, p.external_id::int AS n, k, bench_dice(p.external_id::int, k, 4) AS dice,
          least(now(), date_trunc('day', now()) - make_interval(days => bench_dice(p.external_id::int, k, 5) % 182)
            + make_interval(mins => 480 + bench_dice(p.external_id::int, k, 6) % 540)) AS at
        FROM person p CROSS JOIN generate_series(1, each) AS k) AS done
  JOIN activity_type t ON t.position = 1 + least(dice % 8, dice / 8 % 8)
  JOIN account a ON a.external_id = (1 + (n * 20 + k % 20) % (people * 10))::text
  ORDER BY at;
END $$`;
