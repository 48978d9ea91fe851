"use client";

import { Upload } from "lucide";
import { useTranslations } from "next-intl";
import { type DragEvent, type ReactNode, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { useUpload } from "./use-upload";

type Props = { importId?: string; small?: boolean };

/** Takes files by choice or by dropping them. */
export function UploadFiles({ importId, small = false }: Props) {
  const t = useTranslations("importing.upload");
  const { doing, refusals, send } = useUpload(importId);
  const choice = (
    <label
      className={cx(
        buttonClass({ look: small ? "plain" : "primary" }),
        "cursor-pointer focus-within:outline focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent",
      )}
    >
      <Icon of={Upload} size={16} />
      {small ? t("another") : t("label")}
      <input
        type="file"
        multiple
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
        className="sr-only"
        disabled={doing !== null}
        onChange={(event) => {
          send([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </label>
  );
  return (
    <div>
      {small ? (
        choice
      ) : (
        <DropArea onFiles={send}>
          {choice}
          <p className="mt-2 text-small text-ink-3 max-md:hidden">{t("drop")}</p>
          <p className="mx-auto mt-3 max-w-prose text-small text-ink-4">{t("hint")}</p>
        </DropArea>
      )}
      <p role="status" className={cx("text-small text-ink-3", doing && "mt-2")}>
        {doing}
      </p>
      {refusals.length > 0 && <Refusals refusals={refusals} />}
    </div>
  );
}

function DropArea({ onFiles, children }: { onFiles: (files: readonly File[]) => void; children: ReactNode }) {
  const [isOver, setOver] = useState(false);
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  const look = isOver ? "border-accent bg-accent-faint" : "border-line-strong bg-paper-muted";
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the button inside.
    <div
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      className={cx("rounded-panel border border-dashed px-4 py-8 text-center", look)}
    >
      {children}
    </div>
  );
}

function Refusals({ refusals }: { refusals: readonly string[] }) {
  return (
    <div className="mt-3">
      <Notice tone="bad">
        {refusals.map((refusal) => (
          <p key={refusal}>{refusal}</p>
        ))}
      </Notice>
    </div>
  );
}
