import type { Minor } from "@/lib/kernel/money";

/** What a product brought; without an id it is what no product is known for. */
export type WonByProduct = { id: string | null; name: string | null; amountMinor: Minor; deals: number };
