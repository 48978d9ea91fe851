import { hash, verify } from "@node-rs/argon2";

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let decoy: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** Takes as long for an account that does not exist, or that has no password yet, as for one that has. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  // Also waited for where it is not needed, or the first unknown account of all would take twice as long.
  decoy ??= hashPassword("nobody signs in with this");
  const spare = await decoy;
  const matches = await verify(stored ?? spare, password).catch(() => false);
  return stored !== null && matches;
}
