import type { NoticeKind } from "@/lib/notifications/domain/kinds";
import { tellLeadership, tellResetLink, tellRole, tellWitness } from "./access-words";
import { tellImport } from "./import-words";
import type { Resolver } from "./told";

/** The one place that says which words a kind of notice has, and for whose eyes: without a resolver there is no kind. */
export const RESOLVERS = {
  "access.roleChanged": tellRole,
  "access.leadershipChanged": tellLeadership,
  "access.resetLink": tellResetLink,
  "access.witnessed": tellWitness,
  "import.finished": tellImport,
} as const satisfies Record<NoticeKind, Resolver>;
