/** Every connection keeps each of them; the product has some hundreds, and lists of changing length make more. */
const MOST = 500;
const UNNAMED = "";

/**
 * Begins a statement whose best plan depends on the values that it is given: one for any values would walk through the records of
 * five thousand people to find those of twelve.
 */
export const PLANNED_ANEW = "/* planned anew */";

/**
 * Names the statements of a client, so that PostgreSQL reads and plans each text once for a connection and not at every page: for
 * small queries that is most of their cost. What takes no values goes as it is (it may be several statements), and so does what
 * wants its own plan, or comes after the first few hundred texts.
 */
export function nameStatements(most = MOST): (query: { sql: string; args: readonly unknown[] }) => string {
  const names = new Map<string, string>();
  return ({ sql, args }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (args.length === 0 || names.size >= most || sql.includes(PLANNED_ANEW)) return UNNAMED;
    const name = `ridealong_${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
}
