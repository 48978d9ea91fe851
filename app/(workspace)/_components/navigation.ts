import type { Route } from "next";
import type { Actor } from "@/lib/access/actor/actor";
import { isOffered } from "@/lib/access/gate/gate";
import type { Permission } from "@/lib/access/permissions/permissions";

type Daily = "today" | "home" | "overview" | "log" | "team" | "teams" | "profile";

export type NavigationKey =
  | Daily
  | "pipeline"
  | "funnel"
  | "coaching"
  | "rideAlongs"
  | "calendar"
  | "accounts"
  | "products"
  | "metrics"
  | "people"
  | "tree"
  | "import"
  | "settings"
  | "audit";

export type NavigationItem = { key: NavigationKey; href: Route };

/** The groups of the sidebar for a person: what their role does not use is not there. */
export function navigationOf(actor: Actor): NavigationItem[][] {
  const daily: NavigationItem[] = [{ key: HOME_KEYS[actor.role], href: "/" }];
  if (isOffered(actor, "team:read")) daily.push({ key: actor.role === "EXECUTIVE" ? "teams" : "team", href: "/team" });
  if (isOffered(actor, "opportunity:read")) daily.push({ key: "pipeline", href: "/pipeline" });
  if (isOffered(actor, "metric:read")) daily.push({ key: "funnel", href: "/funnel" });
  if (isOffered(actor, "coaching:read")) daily.push({ key: "coaching", href: "/coaching" });
  if (isOffered(actor, "rideAlong:read")) daily.push({ key: "rideAlongs", href: "/ride-alongs" });
  if (isOffered(actor, "coaching:read")) daily.push({ key: "calendar", href: "/calendar" });
  if (isOffered(actor, "account:read")) daily.push({ key: "accounts", href: "/accounts" });
  daily.push({ key: "products", href: "/products" });
  if (isOffered(actor, "metric:manage")) daily.push({ key: "metrics", href: "/metrics" });
  const own: NavigationItem[] = [
    { key: "log", href: "/log" },
    { key: "profile", href: "/profile" },
  ];
  return [daily, own, administrationOf(actor)].filter((group) => group.length > 0);
}

function administrationOf(actor: Actor): NavigationItem[] {
  const items: (NavigationItem & { permission: Permission })[] = [
    { key: "people", href: "/people", permission: "people:manage" },
    { key: "tree", href: "/teams", permission: "people:manage" },
    { key: "import", href: "/import", permission: "import:run" },
    { key: "settings", href: "/settings", permission: "settings:manage" },
    { key: "audit", href: "/audit", permission: "audit:read" },
  ];
  return items.filter(({ permission }) => isOffered(actor, permission));
}

const HOME_KEYS = { REP: "today", MANAGER: "home", EXECUTIVE: "overview" } as const;
