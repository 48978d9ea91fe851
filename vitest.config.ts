import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

export default defineConfig({
  resolve: {
    alias: [
      { find: /^server-only$/, replacement: path.join(root, "lib/platform/testing/server-only.ts") },
      { find: /^@\//, replacement: `${root}/` },
    ],
  },
  test: {
    environment: "node",
    include: ["lib/**/*.test.ts", "app/**/*.test.ts", "components/**/*.test.ts", "prisma/**/*.test.ts"],
    globalSetup: ["lib/platform/testing/server.ts"],
    // A zone with a quarter of an hour in it: whatever wrongly leans on the zone of the machine shows at once.
    env: { TZ: "Asia/Kathmandu" },
    // A loaded machine must not fail a test: the longest takes eight seconds on an idle one.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
