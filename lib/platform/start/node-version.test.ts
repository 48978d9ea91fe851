import { expect, test } from "vitest";
import { isSupported } from "@/lib/platform/start/node-version.mjs";

test.each(["v20.19.0", "v20.20.2", "v22.12.0", "v24.0.0"])("%s is supported", (version) => {
  expect(isSupported(version)).toBe(true);
});

test.each(["v18.20.0", "v20.18.3", "v21.7.0", "v22.11.0"])("%s is not", (version) => {
  expect(isSupported(version)).toBe(false);
});
