"use client";

import { RotateCw } from "lucide";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Button } from "./button";
import { PageHead } from "./page-head";

export type CrashProps = { error: Error & { digest?: string }; retry: () => void };

/** A page that broke says so and gives a reference that leads to the entry in the log; trying again asks the server once more. */
export function Crash({ error, retry }: CrashProps) {
  const t = useTranslations("shell.crash");
  return (
    <div className="max-w-[32rem]">
      <PageHead title={t("title")} sub={t("text")} />
      <Button look="primary" icon={<Icon of={RotateCw} size={16} />} onClick={retry}>
        {t("retry")}
      </Button>
      {error.digest && (
        <p className="mt-8 select-all border-t border-line pt-4 text-small text-ink-4">
          {t("reference", { reference: error.digest })}
        </p>
      )}
    </div>
  );
}
