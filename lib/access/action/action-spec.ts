import type { ZodType } from "zod";
import type { Actor, Locale } from "@/lib/access/actor/actor";
import type { Permission } from "@/lib/access/permissions/permissions";
import type { Scope } from "@/lib/access/scope/scope";
import type { Device } from "@/lib/access/session/device-cookie";
import type { Result } from "@/lib/kernel/result";
import type { AuditEntry } from "@/lib/platform/audit/audit";
import type { Tx } from "@/lib/platform/db/database";

/** What a command works with: who asks, whose records they may touch, the transaction it shares with its audit event, and the time. */
export type ActionContext = { actor: Actor; scope: Scope; tx: Tx; now: Date };

/** What the wrapper has to do to the browser's cookies once the command is committed. */
export type CookieEffects = { session?: "end"; device?: "forget"; locale?: Locale };

export type Outcome<T> = { value: T; audit: readonly AuditEntry[]; cookies?: CookieEffects };

export type Command<I, T> = (input: I, context: ActionContext) => Promise<Result<Outcome<T>>>;

/** The declaration of an action. Tests read it, so that none can be forgotten. */
export type ActionSpec<I, T> = {
  /** room.verb, as the audit trail keeps it. */
  name: string;
  permission: Permission;
  input: ZodType<I>;
  run: Command<I, T>;
  /** The work is longer than a transaction of a request may be: it makes its own, and its audit with it. Keys are not kept for it. */
  isLong?: boolean;
  /** Where a browser goes afterwards; without it the page it is on is drawn again. */
  redirectTo?: (value: T) => string;
  /** What of the result a repeated submit gets back; for results with a secret in them, which must not be kept. */
  keeps?: (value: T) => T;
};

/** A session that the wrapper hands to the browser, with the account whose browser this now is. */
export type NewSession = { sessionId: string; account: string };

/** Who knocks, as far as a request without a session can tell; a command writes its audit in the transaction of its change. */
export type PublicContext = {
  now: Date;
  address: string | null;
  locale: Locale;
  /** The browser's mark of an earlier sign-in, and by which account. */
  device: Device | null;
  audit: (tx: Tx, actorId: string | null, entries: readonly AuditEntry[]) => Promise<void>;
};

export type PublicOutcome<T> = { value: T; startSession?: NewSession; cookies?: CookieEffects };

export type PublicCommand<I, T> = (input: I, context: PublicContext) => Promise<Result<PublicOutcome<T>>>;

export type PublicActionSpec<I, T> = {
  name: string;
  input: ZodType<I>;
  run: PublicCommand<I, T>;
  redirectTo?: (value: T) => string;
};
