import { Download } from "lucide-react";
import type { ReactNode } from "react";

/** Leads to a file. An ordinary link: a page's link would fetch the file as soon as it came into view. */
export function DownloadLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a
      href={href}
      download
      className="focusable inline-flex items-center gap-1.5 rounded-sm py-1 text-small font-medium text-accent underline-offset-2 hover:underline"
    >
      <Download size={14} strokeWidth={1.6} aria-hidden="true" />
      {children}
    </a>
  );
}
