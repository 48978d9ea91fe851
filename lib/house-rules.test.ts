import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkBoundaries } from "./house-rules/boundaries";
import { checkClientComponents } from "./house-rules/client-components";
import { checkDomainPurity } from "./house-rules/domain-purity";
import { checkImportTable } from "./house-rules/import-table";
import { checkFileLengths, checkFunctionLengths } from "./house-rules/lengths";
import { checkMessageFiles } from "./house-rules/message-files";
import { checkMessageKeys } from "./house-rules/message-keys";
import { checkNames } from "./house-rules/names";
import { readTree } from "./house-rules/read-tree";
import { checkReadmes } from "./house-rules/readmes";
import { checkRefusalTexts } from "./house-rules/refusal-texts";
import { checkRoomOrder } from "./house-rules/room-order";
import { checkServerActions } from "./house-rules/server-actions";
import { report } from "./house-rules/source";
import { checkTestDiscipline } from "./house-rules/test-discipline";
import { checkTopLevel } from "./house-rules/top-level";
import { checkTransactionQueries } from "./house-rules/transaction-queries";
import { checkVisibleText } from "./house-rules/visible-text";
import { checkVocabulary } from "./house-rules/vocabulary";

const tree = readTree(path.join(import.meta.dirname, ".."));

const RULES = [
  ["only what a tool insists on lies at the top level", checkTopLevel],
  ["a room uses the closed vocabulary of files", checkVocabulary],
  ["a room imports only rooms above it", checkRoomOrder],
  ["each part imports what the table allows", checkImportTable],
  ["the boundaries around charts, prisma, lib and the plain components hold", checkBoundaries],
  ["a command reads inside its transaction", checkTransactionQueries],
  ["domain rules are pure", checkDomainPurity],
  ["an endpoint is a declared action and nothing else", checkServerActions],
  ["files are small", checkFileLengths],
  ["functions are small", checkFunctionLengths],
  ["client components are the exception", checkClientComponents],
  ["both languages say the same", checkMessageFiles],
  ["a screen asks only for messages that exist", checkMessageKeys],
  ["a refusal has a text", checkRefusalTexts],
  ["no text is written into a screen", checkVisibleText],
  ["every test runs and none sleeps", checkTestDiscipline],
  ["a room says what it is about", checkReadmes],
  ["names say something and there are no barrels", checkNames],
] as const;

describe("the house rules", () => {
  test("the tree was read", () => {
    expect(tree.map((source) => source.path)).toContain("lib/house-rules.test.ts");
  });

  test.each(RULES)("%s", (_, check) => {
    const broken = check(tree);
    if (broken.length > 0) expect.fail(`${broken.length} against this rule:\n${report(broken)}`);
  });
});
