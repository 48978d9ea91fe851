import { readHeld } from "../../_components/read-held";

/** Everything that is held about oneself and that one may see, as a file for a program. */
export async function GET(): Promise<Response> {
  const { person, sections } = await readHeld();
  const held = Object.fromEntries(sections.map(({ key, rows }) => [key, rows]));
  const text = JSON.stringify({ person, at: new Date().toISOString(), held }, asText, 2);
  return new Response(text, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="ridealong.json"',
      "cache-control": "private, no-store",
    },
  });
}

/** Amounts are larger than what a program may take for a number; as text they lose nothing. */
function asText(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}
