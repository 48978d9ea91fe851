import { ArrowDown, ArrowUp, ChevronRight } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ActivityTypeIcon } from "@/components/activities/type-icon";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { endActivityTypeAction, moveActivityTypeAction, saveActivityTypeAction } from "@/lib/activities/actions";
import type { ActivityTypeView } from "@/lib/activities/views";
import type { Direction } from "@/lib/kernel/order";
import { TypeFields } from "./type-fields";

type Props = { type: ActivityTypeView; name: string; isFirst: boolean; isLast: boolean };

/** A type in use: its place, and behind its name everything else about it. */
export async function TypeRow({ type, name, isFirst, isLast }: Props) {
  const t = await getTranslations("activities.typeSettings");
  return (
    <li className="flex items-start gap-2 py-1.5">
      <details key={type.version} className="group min-w-0 flex-1">
        <summary className="focusable flex min-h-9 cursor-pointer items-center gap-3 rounded-sm text-body text-ink hover:underline">
          <ChevronRight
            size={14}
            aria-hidden="true"
            className="shrink-0 text-ink-4 transition-transform group-open:rotate-90"
          />
          <ActivityTypeIcon icon={type.icon} size={16} className="shrink-0 text-ink-4" />
          <span className="hyphens min-w-0">{name}</span>
          {type.step !== null && (
            <span className="shrink-0 text-small text-ink-4">{t("atStep", { step: type.step })}</span>
          )}
        </summary>
        <TypeEditor type={type} name={name} />
      </details>
      {!isFirst && <Move id={type.id} direction="up" label={t("up", { name })} done={t("moved", { name })} />}
      {!isLast && <Move id={type.id} direction="down" label={t("down", { name })} done={t("moved", { name })} />}
      {isLast && <span className="w-10 shrink-0 md:w-11" />}
    </li>
  );
}

async function TypeEditor({ type, name }: Pick<Props, "type" | "name">) {
  const t = await getTranslations("activities.typeSettings");
  const identity = (
    <>
      <input type="hidden" name="id" value={type.id} />
      <input type="hidden" name="version" value={type.version} />
    </>
  );
  return (
    <div className="pb-4 pt-3">
      <ActionForm action={saveActivityTypeAction} done={t("saved")} className="space-y-4">
        {identity}
        <TypeFields idPrefix={type.id} type={type} shownName={name} />
        <SubmitButton look="plain">{t("save", { name })}</SubmitButton>
      </ActionForm>
      <ActionForm action={endActivityTypeAction} done={t("ended", { name })} className="mt-6 space-y-2">
        {identity}
        <p className="text-small text-ink-4">{t("endHint")}</p>
        <SubmitButton look="danger">{t("end", { name })}</SubmitButton>
      </ActionForm>
    </div>
  );
}

type MoveProps = { id: string; direction: Direction; label: string; done: string };

function Move({ id, direction, label, done }: MoveProps) {
  const Arrow = direction === "up" ? ArrowUp : ArrowDown;
  return (
    <ActionForm action={moveActivityTypeAction} done={done}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="direction" value={direction} />
      <SubmitButton look="quiet">
        <Arrow size={16} strokeWidth={1.6} aria-hidden="true" />
        <span className="sr-only">{label}</span>
      </SubmitButton>
    </ActionForm>
  );
}
