"use client";

import {
  CalendarCheck,
  CalendarPlus,
  Circle,
  ClipboardList,
  FileText,
  Handshake,
  type IconNode,
  Mail,
  MessageCircle,
  Phone,
  Presentation,
  Send,
  Users,
  Video,
} from "lucide";
import { Icon } from "@/components/ui/icon";
import type { ActivityIconName } from "@/lib/activities/domain/activity-icons";

/** The icons that an activity type may have, by the name that its record carries. */
export const ACTIVITY_ICONS = {
  phone: Phone,
  "message-circle": MessageCircle,
  "calendar-plus": CalendarPlus,
  "calendar-check": CalendarCheck,
  presentation: Presentation,
  "file-text": FileText,
  mail: Mail,
  users: Users,
  video: Video,
  send: Send,
  handshake: Handshake,
  "clipboard-list": ClipboardList,
  circle: Circle,
} satisfies Record<ActivityIconName, IconNode>;

export function ActivityTypeIcon({ icon, size = 18, className }: { icon: string; size?: number; className?: string }) {
  const drawing = Object.hasOwn(ACTIVITY_ICONS, icon) ? ACTIVITY_ICONS[icon as keyof typeof ACTIVITY_ICONS] : Circle;
  return <Icon of={drawing} size={size} strokeWidth={1.5} className={className} />;
}
