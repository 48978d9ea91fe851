import { expect, test } from "vitest";
import { checkTopLevel } from "./top-level";

const broken = (path: string) => checkTopLevel([{ path, text: "" }]);

test.each(["package.json", ".env.example", ".ci/run", "lib/org/views.ts", "instrumentation.ts"])(
  "%s may be there",
  (path) => {
    expect(broken(path)).toEqual([]);
  },
);

test.each(["scripts/build.mjs", "src/a.ts", ".env", "jest.config.js", "lib", "README.md/x"])("%s may not", (path) => {
  expect(broken(path)).toHaveLength(1);
});
