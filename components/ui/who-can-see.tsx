import { Eye } from "lucide-react";
import type { ReactNode } from "react";

/** Who reads a text, right under its field and before the button. */
export function WhoCanSee({ children }: { children: ReactNode }) {
  return (
    <p className="flex items-start gap-2 text-small text-ink-3">
      <Eye size={16} strokeWidth={1.4} aria-hidden="true" className="mt-0.5 shrink-0" />
      <span>{children}</span>
    </p>
  );
}
