import type { Minor } from "@/lib/kernel/money";
import type { Day } from "@/lib/kernel/period";

/** A product of the catalogue; amounts in the smallest unit of the organisation's currency. */
export type ProductView = {
  id: string;
  name: string;
  family: string | null;
  listPriceMinor: Minor | null;
  unitCostMinor: Minor | null;
  marginPpm: number | null;
  activeFrom: Day | null;
  activeUntil: Day | null;
  version: number;
};

export type ProductPage = { products: ProductView[]; next: string | null };
