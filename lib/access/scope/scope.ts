import type { Reach } from "@/lib/access/permissions/permissions";
import { Prisma } from "@/lib/platform/db/generated/client";

declare const minted: unique symbol;

/**
 * Whose records a query may touch. Only `mintScope` makes one, so a query that takes a Scope cannot be called without
 * somebody having asked who is asking. `personIds` is null for everyone: such a scope adds no condition.
 */
export type Scope = {
  readonly [minted]: true;
  readonly reach: Exclude<Reach, "none">;
  readonly actorId: string;
  readonly personIds: readonly string[] | null;
  /** The teams in sight as the tree stands today; null for all of them. */
  readonly teamIds: readonly string[] | null;
};

/** The condition on a model that carries `personId`: what is not allowed is not found. */
export function withinScope(scope: Scope): { personId?: { in: string[] } } {
  return scope.personIds === null ? {} : { personId: { in: [...scope.personIds] } };
}

/** The same in plain SQL, on the column that holds the person. */
export function scopeSql(scope: Scope, column: Prisma.Sql): Prisma.Sql {
  return scope.personIds === null ? Prisma.sql`TRUE` : Prisma.sql`${column} = ANY(${[...scope.personIds]}::uuid[])`;
}

export function isInScope(scope: Scope, personId: string): boolean {
  return scope.personIds === null || scope.personIds.includes(personId);
}

export function isTeamInScope(scope: Scope, teamId: string): boolean {
  return scope.teamIds === null || scope.teamIds.includes(teamId);
}

/** The condition on a column that holds a team. */
export function teamScopeSql(scope: Scope, column: Prisma.Sql): Prisma.Sql {
  return scope.teamIds === null ? Prisma.sql`TRUE` : Prisma.sql`${column} = ANY(${[...scope.teamIds]}::uuid[])`;
}
