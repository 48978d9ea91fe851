import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { getRideWords } from "@/components/ride-alongs/ride-words";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { Scope } from "@/lib/access/scope/scope";
import type { Day } from "@/lib/kernel/period";
import { setPolicyAction } from "@/lib/ride-alongs/actions";
import { POLICY_RANGES } from "@/lib/ride-alongs/domain/policy";
import { listTeamPolicies } from "@/lib/ride-alongs/queries/team-policies";
import type { TeamPolicy } from "@/lib/ride-alongs/views";

/** What is asked for in each team, with the way to change it. */
export async function PolicySection({ scope, today }: { scope: Scope; today: Day }) {
  const [{ t }, policies] = await Promise.all([getRideWords(), listTeamPolicies(scope, today)]);
  if (policies.length === 0) return null;
  return (
    <Section id="policy" title={t("policy.title")}>
      <ul className="divide-y divide-line border-y border-line">
        {policies.map((one) => {
          const { team, policy, version } = one;
          const line = t("policy.line", { perYear: policy.perYear, restDays: policy.restDays });
          const weeks = policy.programEveryWeeks;
          return (
            <li key={team.id} className="py-3">
              <p className="flex items-baseline justify-between gap-4">
                <span className="text-body font-medium text-ink">{team.name}</span>
                <span className="text-small text-ink-4">{t(version === null ? "policy.from" : "policy.own")}</span>
              </p>
              <p className="text-small text-ink-3">
                {weeks === null ? line : t("policy.lineProgram", { line, weeks })}
              </p>
              <Disclosure title={t("policy.change")}>
                <PolicyForm {...one} />
              </Disclosure>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

async function PolicyForm({ team, policy, version }: TeamPolicy) {
  const { t } = await getRideWords();
  const field = (name: keyof typeof POLICY_RANGES) => {
    const { least, most } = POLICY_RANGES[name];
    const native = { type: "number", inputMode: "numeric", min: least, max: most } as const;
    return {
      name,
      id: `f-${name}-${team.id}`,
      label: t(`policy.${name}`),
      defaultValue: policy[name] ?? "",
      ...native,
    };
  };
  return (
    <ActionForm action={setPolicyAction} done={t("policy.saved")} className="mt-2 space-y-4">
      <input type="hidden" name="teamId" value={team.id} />
      {version !== null && <input type="hidden" name="version" value={version} />}
      <TextField {...field("perYear")} />
      <TextField {...field("restDays")} />
      <TextField {...field("programEveryWeeks")} optional />
      <SubmitButton look="plain">{t("policy.save")}</SubmitButton>
    </ActionForm>
  );
}
