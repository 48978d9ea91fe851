import { getTypeName } from "@/components/activities/type-names";
import type { Choice } from "@/components/forms/select-field";
import { getTranslations } from "@/components/i18n/words";
import { getStageName } from "@/components/pipeline/stage-names";
import type { Scope } from "@/lib/access/scope/scope";
import { listNameTargets, type NameTarget } from "@/lib/importing/queries/choices";
import { MEANS_ID, type NameKind, type UnknownName } from "@/lib/importing/views";

/** What an unknown name may mean, for each kind that occurs. */
export async function getNameTargets(
  scope: Scope,
  names: readonly UnknownName[],
): Promise<(kind: NameKind) => readonly Choice[]> {
  const kinds = [...new Set(names.map((name) => name.kind))];
  const [t, stageName, typeName] = await Promise.all([
    getTranslations("importing.names"),
    getStageName(),
    getTypeName(),
  ]);
  const nameOf = (kind: NameKind, target: NameTarget) =>
    kind === "stage" ? stageName(target) : kind === "activityType" ? typeName(target) : (target.name ?? "");
  const lists = await Promise.all(
    kinds.map(async (kind) => {
      const targets = await listNameTargets(
        scope,
        kind,
        names.filter((name) => name.kind === kind).map((name) => name.name),
      );
      const choices = targets.map((target) => ({
        value: MEANS_ID + target.id,
        label: t("means", { name: [nameOf(kind, target), target.hint].filter(Boolean).join(", ") }),
      }));
      return [kind, choices] as const;
    }),
  );
  const byKind = new Map(lists);
  return (kind) => byKind.get(kind) ?? [];
}
