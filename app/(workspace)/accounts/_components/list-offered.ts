import type { NamedAccount } from "@/lib/pipeline/views/account";

/** Accounts for what is being typed. They are a convenience: without a connection a form works as before. */
export async function listOffered(asked: { typed: string } | { near: string }): Promise<readonly NamedAccount[]> {
  if (Object.values(asked).every((text) => text.trim() === "")) return [];
  try {
    const answer = await fetch(`/accounts/names?${new URLSearchParams(asked)}`);
    return answer.ok ? await answer.json() : [];
  } catch {
    return [];
  }
}
