"use client";

import { X } from "lucide";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { Icon } from "@/components/ui/icon";

type Props = { title: string; isOpen: boolean; onClose: () => void; children: ReactNode };

/** Looking or writing beside the page. A native dialog: Esc closes it, the focus stays inside and returns afterwards. */
export function SidePanel({ title, isOpen, onClose, children }: Props) {
  const t = useTranslations("ui");
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen && !dialog.current?.open) {
      dialog.current?.showModal();
      // Opening moves the focus to the first control; what has to be put right comes before it.
      dialog.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    }
    if (!isOpen && dialog.current?.open) dialog.current.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      className="m-0 ml-auto h-dvh max-h-none w-full max-w-form overflow-y-auto overscroll-contain bg-paper-raised p-0 text-ink-3 shadow-float"
    >
      {isOpen && (
        <div className="px-5 pb-10 pt-4 md:px-6">
          <div className="mb-5 flex items-center justify-between gap-4">
            <h2 id={titleId} className="text-title font-semibold text-ink">
              {title}
            </h2>
            <button
              type="button"
              onClick={onClose}
              aria-label={t("close")}
              className="focusable -mr-2 rounded-control p-2.5 text-ink-3 hover:bg-paper-subtle hover:text-ink"
            >
              <Icon of={X} size={18} />
            </button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
