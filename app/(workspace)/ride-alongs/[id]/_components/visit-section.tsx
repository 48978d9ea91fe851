import type { Route } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { OnceKey } from "@/components/forms/once-key";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { AccountNameField } from "@/components/pipeline/account-name-field";
import { getRideWords } from "@/components/ride-alongs/ride-words";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { addVisitAction, removeVisitAction } from "@/lib/ride-alongs/actions";
import type { RideView, VisitView } from "@/lib/ride-alongs/views";

/** Where the day leads. */
export async function VisitSection({ ride }: { ride: RideView }) {
  const { t } = await getRideWords();
  const mayChange = ride.side !== "LINE" && ride.state !== "CANCELLED";
  return (
    <Section id="visits" title={t("ride.visits")}>
      {ride.visits.length === 0 && <p className="text-body text-ink-3">{t("ride.noVisits")}</p>}
      <ol className="divide-y divide-line border-y border-line empty:border-0">
        {ride.visits.map((visit) => (
          <li key={visit.id} className="flex items-baseline justify-between gap-4 py-2.5">
            <Visit visit={visit} />
            {mayChange && (
              <ActionForm action={removeVisitAction}>
                <input type="hidden" name="id" value={visit.id} />
                <SubmitButton look="quiet" small>
                  {t("ride.remove")}
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ol>
      {mayChange && (
        <div className="mt-3">
          <Disclosure title={t("ride.addVisit")}>
            <ActionForm action={addVisitAction} done={t("ride.saved")} resets className="mt-2 space-y-4">
              <OnceKey />
              <input type="hidden" name="rideAlongId" value={ride.id} />
              <AccountNameField name="accountName" idName="accountId" label={t("ride.account")} account={null} />
              <TextField name="note" label={t("ride.note")} maxLength={200} optional />
              <SubmitButton look="plain">{t("ride.addVisit")}</SubmitButton>
            </ActionForm>
          </Disclosure>
        </div>
      )}
    </Section>
  );
}

function Visit({ visit: { account, opportunity, note } }: { visit: VisitView }) {
  return (
    <span className="min-w-0 text-body text-ink">
      {account && <TextLink href={`/accounts/${account.id}` as Route}>{account.name}</TextLink>}
      {opportunity && <TextLink href={`/pipeline/${opportunity.id}` as Route}>{opportunity.name}</TextLink>}
      {note && <span className={account || opportunity ? "block text-small text-ink-4" : undefined}>{note}</span>}
    </span>
  );
}
