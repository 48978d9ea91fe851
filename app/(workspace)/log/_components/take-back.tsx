"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useToast } from "@/components/ui/toast";
import { restoreActivityAction, voidActivityAction } from "@/lib/activities/actions";

/** Takes an entry out of every count. It is kept as voided, and comes back for ten seconds with one press. */
export function TakeBack({ id }: { id: string }) {
  const t = useTranslations("activities.log");
  const toast = useToast();
  const router = useRouter();
  const bringBack = async () => {
    try {
      const state = await restoreActivityAction({ id });
      if (!state.ok) return toast.show({ text: t("notBroughtBack", { reason: state.error.message }) });
      toast.show({ text: t("broughtBack") });
      router.refresh();
    } catch {
      toast.show({ text: t("bringBackFailed"), undo: () => void bringBack() });
    }
  };
  const onDone = () => {
    router.push("/log");
    toast.show({ text: t("voided"), undo: () => void bringBack() });
  };
  return (
    <ActionForm action={voidActivityAction} onDone={onDone} className="mt-8 border-t border-line pt-6">
      <input type="hidden" name="id" value={id} />
      <SubmitButton look="danger">{t("remove")}</SubmitButton>
    </ActionForm>
  );
}
