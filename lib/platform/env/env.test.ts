import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { env, forgetEnv } from "./env";

const kept = { ...process.env };
const COMPLETE = { DATABASE_URL: "postgresql://localhost/ridealong", APP_SECRET: "s".repeat(32) };
const NAMES = ["DATABASE_POOL", "DEMO_LOGINS", "SETUP_TOKEN", "HOST", "APP_URL", "SMTP_URL"];

beforeEach(() => {
  for (const name of NAMES) delete process.env[name];
  Object.assign(process.env, COMPLETE);
  forgetEnv();
});

afterAll(() => {
  for (const name of [...NAMES, ...Object.keys(COMPLETE)]) {
    if (kept[name] === undefined) delete process.env[name];
    else process.env[name] = kept[name];
  }
  forgetEnv();
});

describe("the configuration", () => {
  test("needs an address of a database and a secret, and has an answer for everything else", () => {
    expect(env()).toMatchObject({ HOST: "127.0.0.1", DEMO_LOGINS: false, DATABASE_POOL: 10 });
  });

  test("takes an empty line for a setting that is not made", () => {
    Object.assign(process.env, { HOST: "", SETUP_TOKEN: "", DEMO_LOGINS: "", DATABASE_POOL: "" });
    expect(env()).toMatchObject({ HOST: "127.0.0.1", DEMO_LOGINS: false, DATABASE_POOL: 10 });
    expect(env().SETUP_TOKEN).toBeUndefined();
  });

  test.each([
    ["1", true],
    ["true", true],
    ["0", false],
    ["false", false],
  ])("DEMO_LOGINS=%s is %s", (text, expected) => {
    process.env.DEMO_LOGINS = text;
    expect(env().DEMO_LOGINS).toBe(expected);
  });

  test.each([
    ["DATABASE_URL", "mysql://localhost/ridealong"],
    ["APP_SECRET", "too short"],
    ["APP_URL", "ridealong"],
    ["APP_URL", "ridealong:3000"],
    ["DATABASE_POOL", "many"],
    ["DATABASE_POOL", "-1"],
    ["DATABASE_POOL", "101"],
    ["DATABASE_POOL", "2.5"],
    ["DEMO_LOGINS", "yes please"],
    ["SETUP_TOKEN", "short"],
  ])("names %s when it is wrong, and says nothing of its value", (name, value) => {
    process.env[name] = value;
    expect(env).toThrow(new RegExp(`^The configuration is not right\\.\\n${name}: `));
    expect(env).not.toThrow(value);
  });
});
