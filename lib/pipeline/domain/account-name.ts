// Written with their dots they are legal forms; without them some are words ("spa"), which therefore are not in the list.
const LEGAL_FORM = new RegExp(
  `[\\s,./-]+(?:${[
    "(?:g\\.?|gemeinnützige )?gmbh(?: ?& ?co\\.? ?kg(?:aa)?)?",
    "mbh",
    "ag(?: ?& ?co\\.? ?kg(?:aa)?)?",
    "(?:& ?co\\.? ?)?kg(?:aa)?",
    "ohg",
    "gbr",
    "se",
    "eg",
    "e\\. ?v\\.?|ev",
    "e\\. ?k\\.?|ek",
    "ug(?: ?\\(haftungsbeschränkt\\))?",
    "gesellschaft mit beschränkter haftung",
    "aktiengesellschaft",
    "ltd|limited",
    "llc|l\\.l\\.c",
    "llp|plc",
    "inc|incorporated",
    "corp|corporation",
    "& ?co|co",
    "bv|b\\.v",
    "nv|n\\.v",
    "ab|as|a/s|asa|aps|oy|oyj",
    "sa|s\\.a|sas|s\\.a\\.s|sarl|s\\.a\\.r\\.l|sàrl",
    "s\\.p\\.a|srl|s\\.r\\.l",
    "sl|s\\.l",
    "s\\.r\\.o|sp\\. ?z ?o\\.? ?o|d\\.o\\.o|kft",
  ].join("|")})[.\\s,]*$`,
  "u",
);

/**
 * What two spellings of one company have in common: letters and digits, without case, blanks, punctuation and legal form.
 * It begins the squeezed name, so a search for names that begin with it finds every near double.
 */
export function nameKey(name: string): string {
  let rest = name.normalize("NFC").toLowerCase().replaceAll(/\s+/g, " ").trim();
  for (let shorter = cut(rest); shorter !== rest; shorter = cut(rest)) rest = shorter;
  return squeezed(rest) || squeezed(name) || name.trim();
}

/** Whether two names are the same company to a reader who skims. */
export function isNearName(name: string, other: string): boolean {
  return nameKey(name) === nameKey(other);
}

function squeezed(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "");
}

/** The name without the legal form at its end, unless nothing else is left. */
function cut(name: string): string {
  const shorter = name.replace(LEGAL_FORM, "").trim();
  return squeezed(shorter) === "" ? name : shorter;
}
