import { ArrowDown, ArrowUp, ChevronRight } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { Direction } from "@/lib/kernel/order";
import { editTraitAction, endTraitAction, moveTraitAction } from "@/lib/pipeline/actions";
import { wordingOf } from "@/lib/pipeline/domain/trait-wording";
import type { TraitView } from "@/lib/pipeline/views/account";
import { TraitFields } from "./trait-fields";

type Props = { trait: TraitView; name: string; isFirst: boolean; isLast: boolean };

/** A trait in use: its place, and behind its name everything else about it. */
export async function TraitRow({ trait, name, isFirst, isLast }: Props) {
  const t = await getTranslations("pipeline.traits");
  return (
    <li className="flex items-start gap-2 py-1.5">
      <details key={wordingOf(trait)} className="group min-w-0 flex-1">
        <summary className="focusable flex min-h-9 cursor-pointer items-center gap-3 rounded-sm text-body text-ink hover:underline">
          <ChevronRight
            size={14}
            aria-hidden="true"
            className="shrink-0 text-ink-4 transition-transform group-open:rotate-90"
          />
          <span className="hyphens min-w-0">{name}</span>
          <span className="shrink-0 text-small text-ink-4">{t(`kinds.${trait.kind}`)}</span>
        </summary>
        <div className="pb-4 pt-3">
          <ActionForm action={editTraitAction} done={t("saved")} className="space-y-4">
            <TraitFields trait={trait} shownName={name} />
            <SubmitButton look="plain">{t("save", { name })}</SubmitButton>
          </ActionForm>
          <ActionForm action={endTraitAction} done={t("ended", { name })} className="mt-6 space-y-2">
            <input type="hidden" name="id" value={trait.id} />
            <p className="text-small text-ink-4">{t("endHint")}</p>
            <SubmitButton look="danger">{t("end", { name })}</SubmitButton>
          </ActionForm>
        </div>
      </details>
      {!isFirst && <Move id={trait.id} direction="up" label={t("up", { name })} done={t("moved", { name })} />}
      {!isLast && <Move id={trait.id} direction="down" label={t("down", { name })} done={t("moved", { name })} />}
      {isLast && <span className="w-10 shrink-0 md:w-11" />}
    </li>
  );
}

type MoveProps = { id: string; direction: Direction; label: string; done: string };

function Move({ id, direction, label, done }: MoveProps) {
  const Arrow = direction === "up" ? ArrowUp : ArrowDown;
  return (
    <ActionForm action={moveTraitAction} done={done}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="direction" value={direction} />
      <SubmitButton look="quiet">
        <Arrow size={16} strokeWidth={1.6} aria-hidden="true" />
        <span className="sr-only">{label}</span>
      </SubmitButton>
    </ActionForm>
  );
}
