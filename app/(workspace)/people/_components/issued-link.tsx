"use client";

import { Check, Copy } from "lucide";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";

export type Issued = { link: string; isMailed: boolean; kind: "INVITATION" | "RESET" };

/** A link goes out by mail, or is shown this once: whoever hands it over copies it now. */
export function IssuedLink({ issued }: { issued: Issued }) {
  const t = useTranslations("org.link");
  const tUi = useTranslations("ui");
  const [isCopied, setCopied] = useState(false);
  if (issued.isMailed)
    return <Notice tone="good">{t(issued.kind === "RESET" ? "resetMailed" : "invitationMailed")}</Notice>;
  const copy = async () => {
    await navigator.clipboard.writeText(issued.link);
    setCopied(true);
  };
  return (
    <Notice tone="mute">
      <p className="font-medium text-ink">{t(issued.kind === "RESET" ? "resetShown" : "invitationShown")}</p>
      <p className="mt-1">{t("once")}</p>
      <p className="mt-2 select-all break-all font-mono text-label text-ink">{issued.link}</p>
      {typeof navigator !== "undefined" && navigator.clipboard && (
        <Button
          small
          onClick={() => void copy()}
          className="mt-2"
          icon={isCopied ? <Icon of={Check} size={14} /> : <Icon of={Copy} size={14} />}
        >
          {tUi(isCopied ? "copied" : "copy")}
        </Button>
      )}
    </Notice>
  );
}
