/**
 * A talk a week for each rep with whoever leads their team, back to when they were hired and on through next week, until there are
 * as many as asked for; with the time that they take, what both thought, what was agreed and how it was found. The twelve of a
 * team meet on five days at three times, so that nobody is in two places.
 */
export const COACHING_SQL = `
CREATE FUNCTION bench_coaching(talks int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  reps int := (SELECT count(*) FROM person WHERE role = 'REP');
  weeks int := ceil(talks::numeric / reps);
BEGIN
  CREATE TEMP TABLE talk ON COMMIT DROP AS
  SELECT bench_id(at) AS id, bench_id(at) AS appointment_id, person_id, coach_id, n, week, dice, at,
    at + make_interval(mins => 30 + dice % 2 * 15) AS until,
    CASE WHEN at > now() THEN 'PLANNED' WHEN dice % 20 = 0 THEN 'SKIPPED' ELSE 'HELD' END AS state
  FROM (SELECT p.id AS person_id, l.person_id AS coach_id, p.external_id::int AS n, week, bench_dice(p.external_id::int, week, 8) AS dice,
          (date_trunc('week', now() AT TIME ZONE 'Europe/Berlin') + make_interval(weeks => -week, days => place % 5,
            mins => 540 + place / 5 * 90 + week % 3 * 15)) AT TIME ZONE 'Europe/Berlin' AS at
        FROM (SELECT *, (external_id::int - 6) % 13 AS place FROM person WHERE role = 'REP') AS p
        JOIN team_membership m ON m.person_id = p.id JOIN team_leadership l ON l.team_id = m.team_id
        CROSS JOIN generate_series(-1, weeks - 2) AS week) AS planned;
  CREATE INDEX ON talk (at);
  ANALYZE talk;
  INSERT INTO appointment (id, kind, starts_at, ends_at, cancelled_at, created_by_id, created_at, changed_at)
  SELECT appointment_id, 'COACHING', at, until, CASE WHEN state = 'SKIPPED' THEN at END, coach_id, at - interval '14 days', at
  FROM talk ORDER BY at;
  INSERT INTO appointment_person (appointment_id, person_id)
  SELECT appointment_id, who FROM talk CROSS JOIN LATERAL unnest(ARRAY[person_id, coach_id]) AS who ORDER BY at;
  INSERT INTO appointment_slot (person_id, starts_at, appointment_id)
  SELECT who, slot, appointment_id FROM talk CROSS JOIN LATERAL unnest(ARRAY[person_id, coach_id]) AS who
  CROSS JOIN LATERAL generate_series(at, until - interval '15 minutes', interval '15 minutes') AS slot
  WHERE state <> 'SKIPPED' ORDER BY at;
  INSERT INTO coaching_session (id, person_id, coach_id, state, origin, topic, situation, metric_id, appointment_id, starts_at, held_at,
    reason, asked_percent, praise, worked_on, created_by_id, created_at)
  SELECT t.id, person_id, coach_id, state::"CoachingState", 'HAND', 'What to try next in week ' || week,
    (ARRAY['ONE_TO_ONE', 'LEAK', 'SLUMP', 'PRAISE'])[1 + dice % 4], CASE WHEN dice % 4 IN (1, 2) THEN m.id END, appointment_id, at,
    CASE WHEN state = 'HELD' THEN until END, CASE WHEN state = 'SKIPPED' THEN 'A customer called' END,
    CASE WHEN state = 'HELD' THEN 40 + dice % 40 END, CASE WHEN state = 'HELD' THEN 'Asked before answering' END,
    CASE WHEN state = 'HELD' THEN 'The first sentence of a call' END, coach_id, at - interval '14 days'
  FROM talk t JOIN metric m ON m.position = 1 + dice % 6 ORDER BY at;
  PERFORM bench_said();
END $$;
-- What belongs to talks. Of those ahead every second one has been thought about, of those held every fourth one.
CREATE FUNCTION bench_said() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO coaching_view (session_id, side, author_id, cause, solution, saved_at, sent_at)
  SELECT id, side, CASE side WHEN 'PERSON' THEN person_id ELSE coach_id END, 'Too few first calls', 'An hour each morning', at, at
  FROM talk CROSS JOIN LATERAL unnest(ARRAY['PERSON', 'COACH']::"CoachingSide"[]) AS side
  WHERE dice % 4 = 0 OR (state = 'PLANNED' AND dice % 2 = 0) ORDER BY at;
  -- Due after two weeks; half of them count what is logged.
  INSERT INTO coaching_commitment (id, session_id, person_id, owner_id, text, from_day, due_on, metric_id, target, state, settled_at,
    settled_by_id, created_at)
  SELECT bench_id(until), t.id, person_id, CASE WHEN dice % 5 = 0 THEN coach_id ELSE person_id END, 'Ten first calls before ten',
    at::date, at::date + 14, CASE WHEN dice % 4 < 2 THEN m.id END, CASE WHEN dice % 4 < 2 THEN 10 END,
    (CASE WHEN week < 2 THEN 'OPEN' WHEN dice % 3 = 0 THEN 'DROPPED' ELSE 'KEPT' END)::"CommitmentState",
    CASE WHEN week >= 2 THEN at + interval '14 days' END, CASE WHEN week >= 2 THEN person_id END, until
  FROM talk t JOIN metric m ON m.position = 1 + dice % 6 WHERE t.state = 'HELD' AND dice % 2 = 0 ORDER BY at;
  INSERT INTO coaching_rating (session_id, person_id, coach_id, number, useful, asked, rated_on)
  SELECT id, person_id, coach_id, row_number() OVER (PARTITION BY coach_id ORDER BY at, id), 3 + dice % 3, 2 + dice % 4, at::date
  FROM talk WHERE state = 'HELD' AND dice % 5 = 0;
  INSERT INTO coaching_cadence (person_id, weeks, since_day, set_by_id) SELECT person_id, 2, current_date - 365, coach_id FROM talk WHERE week = 0;
END $$;
`;
