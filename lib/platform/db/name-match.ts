import { plainName, wordsOf } from "@/lib/kernel/name-match";
import { Prisma } from "./generated/client";

const ACCENTED = [..."áàâäãåāăąéèêëēėęěíìîïīįóòôöõőōøúùûüűūůçćčñńňšśžźżýÿłđďťřğı"];
const FROM = [...ACCENTED, ...ACCENTED.filter((letter) => letter !== "ı").map((letter) => letter.toUpperCase())];

/** A column as `plainName` writes it. The server's own `lower` knows accents in some locales only, and needs no extension this way. */
function plainSql(column: Prisma.Sql): Prisma.Sql {
  const to = FROM.map(plainName).join("");
  return Prisma.sql`lower(translate(replace(${column}, 'ß', 'ss'), ${FROM.join("")}, ${to}))`;
}

/** The condition that a name has every word of what is typed. */
export function namedLikeSql(column: Prisma.Sql, typed: string): Prisma.Sql {
  const words = wordsOf(typed).map((word) => Prisma.sql`${plainSql(column)} LIKE ${`%${escaped(word)}%`}`);
  return words.length === 0 ? Prisma.sql`TRUE` : Prisma.sql`(${Prisma.join(words, " AND ")})`;
}

/** The rank of `matchRank` as a column to order by: the name itself, then what begins with it, then a word that does. */
export function nameRankSql(column: Prisma.Sql, typed: string): Prisma.Sql {
  const [plain, whole] = [plainSql(column), wordsOf(typed).join(" ")];
  return Prisma.sql`CASE WHEN ${plain} = ${whole} THEN 0 WHEN ${plain} LIKE ${`${escaped(whole)}%`} THEN 1
    WHEN ${plain} LIKE ${`% ${escaped(whole)}%`} THEN 2 ELSE 3 END`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\%_]/g, "\\$&");
}
