import type { NamedAccount, ToldApartAccount } from "@/lib/pipeline/views/account";

/** Accounts for what is being typed. They are a convenience: without a connection a form works as before. */
export async function listTyped(typed: string): Promise<readonly ToldApartAccount[]> {
  return ask({ typed });
}

/** Accounts that are called almost the same. */
export async function listNear(near: string): Promise<readonly NamedAccount[]> {
  return ask({ near });
}

async function ask<T>(asked: Record<string, string>): Promise<readonly T[]> {
  if (Object.values(asked).every((text) => text.trim() === "")) return [];
  try {
    const answer = await fetch(`/accounts/names?${new URLSearchParams(asked)}`);
    return answer.ok ? await answer.json() : [];
  } catch {
    return [];
  }
}
