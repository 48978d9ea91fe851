import { onServer } from "../../lib/platform/testing/own-database.mjs";

const LOGGED = `
  SELECT note, count(*)::int AS times, min(activity.id::text) AS id, sum(activity.count)::int AS counted,
    (SELECT count(*)::int FROM audit_event WHERE entity = 'Activity' AND entity_id = min(activity.id::text)) AS noted
  FROM activity WHERE note LIKE 'tap %' GROUP BY note`;

/** What the writers remember against what the database has. */
export function createLedger() {
  const acknowledged = new Map();
  const sent = new Set();

  return {
    get size() {
      return acknowledged.size;
    },
    remember(taps) {
      for (const { body } of taps) sent.add(body.note);
    },
    acknowledge({ body, id }) {
      sent.add(body.note);
      acknowledged.set(body.note, id);
    },
    /** Everything that does not agree; nothing when each acknowledged tap is there once, whole, under its id. */
    async compare(databaseUrl) {
      const { rows } = await onServer(databaseUrl, LOGGED);
      const logged = new Map(rows.map((row) => [row.note, row]));
      return [
        ...[...acknowledged].flatMap(([note, id]) => faultsOf(note, id, logged.get(note))),
        ...rows.filter(({ note }) => !sent.has(note)).map(({ note }) => `${note}: nobody sent it`),
      ];
    },
  };
}

function faultsOf(note, id, row) {
  if (!row) return [`${note}: acknowledged and lost`];
  if (row.times !== 1 || row.counted !== 1) return [`${note}: logged ${row.times} times`];
  if (row.id !== id) return [`${note}: acknowledged as ${id}, logged as ${row.id}`];
  return row.noted === 1 ? [] : [`${note}: ${row.noted} audit events`];
}

/** How many taps that nobody got an answer for had been logged before the kill all the same. */
export async function countLogged(databaseUrl, taps) {
  if (taps.length === 0) return 0;
  const notes = taps.map(({ body }) => `'${body.note}'`).join(", ");
  return (await onServer(databaseUrl, `SELECT 1 FROM activity WHERE note IN (${notes})`)).rowCount;
}
