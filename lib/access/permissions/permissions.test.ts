import { describe, expect, test } from "vitest";
import type { Role } from "@/lib/access/actor/actor";
import { may, PERMISSIONS, type Permission, reachOf } from "./permissions";

const ROLES: readonly Role[] = ["REP", "MANAGER", "EXECUTIVE"];
const NAMES = Object.keys(PERMISSIONS) as Permission[];
const ABOUT_SELLING = /^(activity|person|team|company|opportunity|metric|slump):/;

describe("the table of permissions", () => {
  test.each([
    ["activity:read", "REP", "own"],
    ["activity:read", "MANAGER", "line"],
    ["activity:read", "EXECUTIVE", "everyone"],
    ["activity:log", "EXECUTIVE", "own"],
    ["people:manage", "EXECUTIVE", "none"],
    ["absence:manage", "EXECUTIVE", "line"],
  ] as const)("%s gives a %s %s", (permission, role, reach) => {
    expect(reachOf({ role, isAdmin: false }, permission)).toBe(reach);
    expect(may({ role, isAdmin: false }, permission)).toBe(reach !== "none");
  });

  test("the admin flag opens nobody's selling: it adds nothing to what the role gives there", () => {
    const about = NAMES.filter((name) => ABOUT_SELLING.test(name));
    expect(about.length).toBeGreaterThan(5);
    for (const permission of about) {
      for (const role of ROLES) {
        expect(reachOf({ role, isAdmin: true }, permission)).toBe(reachOf({ role, isAdmin: false }, permission));
      }
    }
  });

  test("the flag gives the wider of the two, and never takes away", () => {
    const width = { none: 0, own: 1, line: 2, everyone: 3 };
    for (const permission of NAMES) {
      for (const role of ROLES) {
        const plain = reachOf({ role, isAdmin: false }, permission);
        expect(width[reachOf({ role, isAdmin: true }, permission)]).toBeGreaterThanOrEqual(width[plain]);
      }
    }
    expect(reachOf({ role: "REP", isAdmin: true }, "settings:manage")).toBe("everyone");
    expect(reachOf({ role: "MANAGER", isAdmin: true }, "absence:manage")).toBe("everyone");
  });

  test.each(["", "activity:delete", "toString", "constructor", "__proto__", "hasOwnProperty"])(
    "an unknown permission (%j) gives nothing, not even to an executive who is an administrator",
    (name) => {
      expect(reachOf({ role: "EXECUTIVE", isAdmin: true }, name as Permission)).toBe("none");
    },
  );

  test.each(["", "ADMIN", "rep", "OWNER", "toString", "constructor", "__proto__"])(
    "an unknown role (%j) gives nothing",
    (role) => {
      for (const permission of NAMES) {
        if (role === "ADMIN") continue;
        expect(reachOf({ role: role as Role, isAdmin: false }, permission)).toBe("none");
      }
    },
  );

  test("the column of the admin flag is no role", () => {
    expect(reachOf({ role: "ADMIN" as Role, isAdmin: false }, "settings:manage")).toBe("none");
  });
});
