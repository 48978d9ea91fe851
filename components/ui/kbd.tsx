import type { ReactNode } from "react";

export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex h-5 min-w-5 items-center justify-center rounded border border-line bg-paper-raised px-1 font-sans text-label text-ink-4">
      {children}
    </kbd>
  );
}
