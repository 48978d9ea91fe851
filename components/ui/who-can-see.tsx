import { Eye } from "lucide";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

/** Who reads a text, right under its field and before the button. */
export function WhoCanSee({ children }: { children: ReactNode }) {
  return (
    <p className="flex items-start gap-2 text-small text-ink-3">
      <Icon of={Eye} size={16} strokeWidth={1.4} className="mt-0.5 shrink-0" />
      <span>{children}</span>
    </p>
  );
}
