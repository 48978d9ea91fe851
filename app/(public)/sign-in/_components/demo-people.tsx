import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { getTranslations } from "@/components/i18n/words";
import { signInAction } from "@/lib/access/actions";
import logins from "@/prisma/seed/logins.json";

/** One press signs in as one of the demo company's people; only shown where its logins are on. */
export async function DemoPeople({ next }: { next: string | string[] | undefined }) {
  const t = await getTranslations();
  return (
    <section aria-labelledby="demo" className="mt-8 border-t border-line pt-6">
      <h2 id="demo" className="text-body font-semibold text-ink">
        {t("access.signIn.demoTitle")}
      </h2>
      <p className="mt-1 text-small text-ink-4">{t("access.signIn.demoLead", { password: logins.password })}</p>
      <ul className="mt-4 space-y-2">
        {logins.people.map(({ name, email, role }) => (
          <li key={email}>
            <ActionForm action={signInAction}>
              <input type="hidden" name="email" value={email} />
              <input type="hidden" name="password" value={logins.password} />
              {typeof next === "string" && <input type="hidden" name="next" value={next} />}
              <SubmitButton look="plain" full>
                <span className="min-w-0 flex-1 truncate text-left">{t("access.signIn.demoAs", { name })}</span>
                <span className="text-small font-normal text-ink-4">
                  {t(`shell.role.${role as "REP" | "MANAGER" | "EXECUTIVE"}`)}
                </span>
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
