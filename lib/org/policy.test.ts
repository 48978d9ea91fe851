import { expect, test } from "vitest";
import { mayOpenSetUp } from "./policy";

const TOKEN = "a token of the console";

test.each([
  ["from the machine itself no token is asked for where none was printed", "127.0.0.1", null, null, true],
  ["behind a proxy on the same machine the printed token is asked for", "127.0.0.1", TOKEN, null, false],
  ["the token opens it to others", "0.0.0.0", TOKEN, TOKEN, true],
  ["a wrong token of the same length does not", "0.0.0.0", TOKEN, TOKEN.replace("a", "b"), false],
  ["the beginning of the token does not", "0.0.0.0", TOKEN, TOKEN.slice(0, 5), false],
  ["no token does not", "0.0.0.0", TOKEN, null, false],
  ["without a token of its own it stays shut", "0.0.0.0", null, "", false],
  ["two empty tokens are no match", "0.0.0.0", "", "", false],
])("%s", (_, host, expected, given, opens) => {
  expect(mayOpenSetUp({ host, expected, given })).toBe(opens);
});
