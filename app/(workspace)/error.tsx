"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";

/** A page that broke says so, keeps the frame around it, and gives a reference that leads to the entry in the log. */
export default function WorkspaceError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("shell.crash");
  return (
    <div className="max-w-[32rem]">
      <PageHead title={t("title")} sub={t("text")} />
      <Button look="primary" icon={<RotateCw size={16} aria-hidden="true" />} onClick={reset}>
        {t("retry")}
      </Button>
      {error.digest && (
        <p className="mt-8 border-t border-line pt-4 text-small text-ink-4">
          {t("reference", { reference: error.digest })}
        </p>
      )}
    </div>
  );
}
