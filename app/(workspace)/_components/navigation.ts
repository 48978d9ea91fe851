import {
  Building2,
  Filter,
  House,
  ListTodo,
  type LucideIcon,
  Network,
  Package,
  ScrollText,
  Settings,
  Upload,
  UserCog,
  Users,
  UsersRound,
  Waypoints,
} from "lucide-react";
import type { Route } from "next";
import type { Actor } from "@/lib/access/actor/actor";
import { isOffered } from "@/lib/access/gate/gate";
import type { Permission } from "@/lib/access/permissions/permissions";

type Daily = "today" | "home" | "overview" | "log" | "team" | "teams" | "profile";

export type NavigationKey =
  | Daily
  | "pipeline"
  | "funnel"
  | "accounts"
  | "products"
  | "people"
  | "tree"
  | "import"
  | "settings"
  | "audit";

export type NavigationItem = { key: NavigationKey; href: Route; icon: LucideIcon };

/** The groups of the sidebar for a person: what their role does not use is not there. */
export function navigationOf(actor: Actor): NavigationItem[][] {
  const daily: NavigationItem[] = [{ key: HOME_KEYS[actor.role], href: "/", icon: House }];
  if (isOffered(actor, "team:read"))
    daily.push({ key: actor.role === "EXECUTIVE" ? "teams" : "team", href: "/team", icon: Users });
  if (isOffered(actor, "opportunity:read")) daily.push({ key: "pipeline", href: "/pipeline", icon: Waypoints });
  if (isOffered(actor, "metric:read")) daily.push({ key: "funnel", href: "/funnel", icon: Filter });
  if (isOffered(actor, "account:read")) daily.push({ key: "accounts", href: "/accounts", icon: Building2 });
  daily.push({ key: "products", href: "/products", icon: Package });
  const own: NavigationItem[] = [
    { key: "log", href: "/log", icon: ListTodo },
    { key: "profile", href: "/profile", icon: UserCog },
  ];
  return [daily, own, administrationOf(actor)].filter((group) => group.length > 0);
}

function administrationOf(actor: Actor): NavigationItem[] {
  const items: (NavigationItem & { permission: Permission })[] = [
    { key: "people", href: "/people", icon: UsersRound, permission: "people:manage" },
    { key: "tree", href: "/teams", icon: Network, permission: "people:manage" },
    { key: "import", href: "/import", icon: Upload, permission: "import:run" },
    { key: "settings", href: "/settings", icon: Settings, permission: "settings:manage" },
    { key: "audit", href: "/audit", icon: ScrollText, permission: "audit:read" },
  ];
  return items.filter(({ permission }) => isOffered(actor, permission));
}

const HOME_KEYS = { REP: "today", MANAGER: "home", EXECUTIVE: "overview" } as const;
