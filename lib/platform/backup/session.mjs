import pg from "pg";

// What a value looks like as text depends on these, and a limit meant for web requests must not end a long copy.
const SETTINGS = {
  DateStyle: "ISO",
  IntervalStyle: "postgres",
  TimeZone: "UTC",
  bytea_output: "hex",
  extra_float_digits: "1",
  // Rows that a policy hides would be missing without a word; with this it is an error.
  row_security: "off",
  statement_timeout: "0",
  idle_in_transaction_session_timeout: "0",
};

/** A session in which the same value is always written in the same way. */
export async function withSession({ url, name }, work) {
  const options = Object.entries(SETTINGS).map(([key, value]) => `-c ${key}=${value}`);
  const client = new pg.Client({ connectionString: url, application_name: name, options: options.join(" ") });
  // A connection that breaks fails the statement under way; without a listener it would end the process instead.
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
