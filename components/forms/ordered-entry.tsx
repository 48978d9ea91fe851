import { ArrowDown, ArrowUp, ChevronRight } from "lucide";
import type { ReactNode } from "react";
import { getTranslations } from "@/components/i18n/words";
import { Icon } from "@/components/ui/icon";
import type { Direction } from "@/lib/kernel/order";
import { ActionForm, type FormAction } from "./action-form";
import { SubmitButton } from "./submit-button";

type Props = {
  id: string;
  name: string;
  /** Says when the entry is another one than before; what stood open for editing is closed then. */
  version: string | number;
  /** Before and behind the name. */
  mark?: ReactNode;
  note?: ReactNode;
  place: { isFirst: boolean; isLast: boolean };
  moveAction: FormAction;
  children: ReactNode;
};

/** An entry of a list that people put in order: its place, and behind its name everything else about it. */
export async function OrderedEntry({ id, name, version, mark, note, place, moveAction, children }: Props) {
  const t = await getTranslations("ui.order");
  const move = { id, action: moveAction, done: t("moved", { name }) };
  return (
    <li className="flex items-start gap-2 py-1.5">
      <details key={version} className="group min-w-0 flex-1">
        <summary className="focusable flex min-h-9 max-md:min-h-touch cursor-pointer items-center gap-3 rounded-sm text-body text-ink hover:underline">
          <Icon of={ChevronRight} size={14} className="shrink-0 text-ink-4 transition-transform group-open:rotate-90" />
          {mark}
          <span className="hyphens min-w-0">{name}</span>
          {note && <span className="shrink-0 text-small text-ink-4">{note}</span>}
        </summary>
        <div className="pb-4 pt-3">{children}</div>
      </details>
      {!place.isFirst && <Move {...move} direction="up" label={t("up", { name })} />}
      {!place.isLast && <Move {...move} direction="down" label={t("down", { name })} />}
      {place.isLast && <span className="w-10 shrink-0 md:w-11" />}
    </li>
  );
}

type MoveProps = { id: string; action: FormAction; direction: Direction; label: string; done: string };

function Move({ id, action, direction, label, done }: MoveProps) {
  const Arrow = direction === "up" ? ArrowUp : ArrowDown;
  return (
    <ActionForm action={action} done={done}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="direction" value={direction} />
      <SubmitButton look="quiet">
        <Icon of={Arrow} size={16} />
        <span className="sr-only">{label}</span>
      </SubmitButton>
    </ActionForm>
  );
}
