import { Download } from "lucide";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

/** Leads to a file. An ordinary link: a page's link would fetch the file as soon as it came into view. */
export function DownloadLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a
      href={href}
      download
      className="focusable inline-flex items-center gap-1.5 rounded-sm py-1 text-small font-medium text-accent underline-offset-2 hover:underline"
    >
      <Icon of={Download} size={14} />
      {children}
    </a>
  );
}
