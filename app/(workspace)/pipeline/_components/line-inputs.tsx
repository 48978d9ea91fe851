"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormReply } from "@/components/forms/form-context";
import { inputClass, selectClass } from "@/components/forms/input-class";
import type { Choice } from "@/components/forms/select-field";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";

type Line = { productId: string; quantity: number; amount: string };
type Props = { products: readonly Choice[]; lines: readonly Line[] };

const EMPTY_ROWS = 1;
/** On a phone the product has a row to itself, so that its name can be read. */
const COLUMNS = "grid gap-2 max-md:grid-cols-2 md:grid-cols-[minmax(0,1fr)_4.5rem_6.5rem]";
const PRODUCT = "max-md:col-span-2";

/** Products, quantities and amounts side by side; a row without a product counts for nothing. */
export function LineInputs({ products, lines }: Props) {
  const t = useTranslations("pipeline.opportunity");
  const { errors } = useFormReply();
  const [rows, setRows] = useState(lines.length + EMPTY_ROWS);
  const error = Object.entries(errors).find(([field]) => field.startsWith("line"))?.[1];
  if (products.length === 0) return null;
  return (
    <fieldset aria-describedby={error ? "lines-error" : undefined}>
      <legend className="mb-1.5 text-body font-medium text-ink">
        {t("lines")} <span className="font-normal text-ink-4">{t("linesNote")}</span>
      </legend>
      <div aria-hidden="true" className={cx(COLUMNS, "mb-1 gap-y-0 text-label text-ink-4")}>
        <span className={PRODUCT}>{t("product")}</span>
        <span className="text-right">{t("quantity")}</span>
        <span className="text-right">{t("lineAmount")}</span>
      </div>
      <div className="space-y-2 max-md:space-y-4">
        {Array.from({ length: rows }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end, so the place is the row.
          <LineRow key={index} number={index + 1} products={products} line={lines[index]} />
        ))}
      </div>
      {error && (
        <p id="lines-error" className="mt-1.5 text-small text-bad">
          {error}
        </p>
      )}
      <Button small look="quiet" onClick={() => setRows(rows + 1)} className="mt-2">
        {t("addLine")}
      </Button>
    </fieldset>
  );
}

function LineRow({ number, products, line }: { number: number; products: readonly Choice[]; line: Line | undefined }) {
  const t = useTranslations("pipeline.opportunity");
  const label = (what: string) => t("rowLabel", { what, number });
  return (
    <div className={COLUMNS}>
      <select
        name="lineProduct[]"
        aria-label={label(t("product"))}
        defaultValue={line?.productId ?? ""}
        className={cx(PRODUCT, selectClass)}
      >
        <option value="">{t("noProduct")}</option>
        {products.map((product) => (
          <option key={product.value} value={product.value}>
            {product.label}
          </option>
        ))}
      </select>
      <input
        name="lineQuantity[]"
        inputMode="numeric"
        aria-label={label(t("quantity"))}
        defaultValue={line?.quantity ?? 1}
        className={`text-right tabular-nums ${inputClass}`}
      />
      <input
        name="lineAmount[]"
        inputMode="decimal"
        aria-label={label(t("lineAmount"))}
        defaultValue={line?.amount ?? ""}
        className={`text-right tabular-nums ${inputClass}`}
      />
    </div>
  );
}
