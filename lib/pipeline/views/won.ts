import type { Minor } from "@/lib/kernel/money";
import type { Day } from "@/lib/kernel/period";

/** What a product brought; without an id it is what no product is known for. */
export type WonByProduct = { id: string | null; name: string | null; amountMinor: Minor; deals: number };

/** A deal that was won with a product: how many of it were sold, and for how much in the deal's own currency. */
export type WonDeal = {
  id: string;
  name: string;
  owner: string;
  account: string | null;
  closedOn: Day | null;
  quantity: number;
  amountMinor: Minor | null;
  currency: string;
  currencyExponent: number;
};
