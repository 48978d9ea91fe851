/**
 * Where everybody stands in the six counts of the first plan by a look at the end of last week: one in twenty in a slump that the
 * line may know of, seven in a hundred well above their usual, the others as usual.
 */
export const SLUMPS_SQL = `
CREATE FUNCTION bench_slumps() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CREATE TEMP TABLE stand ON COMMIT DROP AS
  SELECT p.id AS person_id, m.id AS metric_id, date_trunc('week', current_date)::date - 7 AS week,
    CASE WHEN bench_dice(p.external_id::int, m.position, 7) % 100 < 5 THEN 'ALERT'
         WHEN bench_dice(p.external_id::int, m.position, 7) % 100 < 12 THEN 'PRAISE' ELSE 'NORMAL' END AS state
  FROM person p CROSS JOIN metric m WHERE p.role = 'REP' AND m.position <= 6;
  ALTER TABLE stand ADD COLUMN seen jsonb;
  UPDATE stand SET seen = jsonb_build_object('kind', 'end', 'week', week, 'days', 5, 'window', 2, 'dispersion', 1.4, 'usualAWeek', 8,
    'comparison', jsonb_build_object('count', CASE state WHEN 'ALERT' THEN 3 WHEN 'PRAISE' THEN 30 ELSE 15 END, 'days', 10,
      'baseCount', 64, 'baseDays', 40),
    'chances', jsonb_build_object('low', CASE state WHEN 'ALERT' THEN 0.001 WHEN 'PRAISE' THEN 0.999 ELSE 0.45 END,
      'high', CASE state WHEN 'ALERT' THEN 0.999 WHEN 'PRAISE' THEN 0.002 ELSE 0.6 END),
    'usual', jsonb_build_object('usual', 16, 'low', 8, 'high', 25, 'weeks', 8));
  INSERT INTO metric_course (person_id, metric_id, state, week, latest, settled, updated_at)
  SELECT person_id, metric_id, state::"SlumpState", week, seen, '{}', now() FROM stand;
  INSERT INTO slump (id, person_id, metric_id, metric_number, week, opened_on, opened_at, evidence, released_at)
  SELECT gen_random_uuid(), person_id, metric_id, 1, week, week + 6, now() - interval '3 days', seen, now() - interval '2 days'
  FROM stand WHERE state = 'ALERT';
END $$;
`;
