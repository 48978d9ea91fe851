"use client";

import {
  Building2,
  CalendarDays,
  ClipboardPen,
  Filter,
  Gauge,
  House,
  type IconNode,
  ListTodo,
  Menu,
  MessagesSquare,
  Network,
  Package,
  PackagePlus,
  Route,
  ScrollText,
  Settings,
  Upload,
  UserCog,
  UserPlus,
  Users,
  UsersRound,
  Waypoints,
} from "lucide";
import { Icon } from "@/components/ui/icon";
import type { NavigationKey } from "./navigation";

export type NewKey =
  | "newSession"
  | "ownCoaching"
  | "coachingByManager"
  | "logWithDetails"
  | "newOpportunity"
  | "newAccount"
  | "newProduct"
  | "newMetric"
  | "newPerson";
export type FrameIconName = NavigationKey | NewKey | "more";

const ICONS: Record<FrameIconName, IconNode> = {
  today: House,
  home: House,
  overview: House,
  team: Users,
  teams: Users,
  pipeline: Waypoints,
  funnel: Filter,
  coaching: MessagesSquare,
  rideAlongs: Route,
  calendar: CalendarDays,
  accounts: Building2,
  products: Package,
  metrics: Gauge,
  log: ListTodo,
  profile: UserCog,
  people: UsersRound,
  tree: Network,
  import: Upload,
  settings: Settings,
  audit: ScrollText,
  more: Menu,
  newSession: MessagesSquare,
  ownCoaching: MessagesSquare,
  coachingByManager: MessagesSquare,
  logWithDetails: ClipboardPen,
  newOpportunity: Waypoints,
  newAccount: Building2,
  newProduct: PackagePlus,
  newMetric: Gauge,
  newPerson: UserPlus,
};

type Props = { name: FrameIconName; size: number; className?: string };

/** The icons of the frame by name: its pages then carry names and not drawings. */
export function FrameIcon({ name, size, className }: Props) {
  return <Icon of={ICONS[name]} size={size} className={className} />;
}
