import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import type { SessionView, WrittenView } from "@/lib/coaching/views";
import { firstNameOf, getSessionWords } from "../../_components/session-words";
import { getQuestionWords } from "./question-words";

type Props = { session: SessionView; viewerId: string };

/** What each has sent, side by side; on a phone one below the other. The rep's words come first. */
export async function OpenedViews({ session, viewerId }: Props) {
  const [{ t, ...words }, wordsOf] = await Promise.all([getSessionWords(), getQuestionWords()]);
  const own = session.own?.sentAt ? [session.own] : [];
  const views = [...own, ...session.opened].sort((a, b) => (a.side === b.side ? 0 : a.side === "PERSON" ? -1 : 1));
  const before = session.questions.filter(({ kind }) => kind === "BEFORE");
  const lies = ({ attribution, side }: WrittenView) => {
    if (!attribution) return "–";
    return side === "PERSON" && session.side === "PERSON"
      ? t(`view.attributions.${attribution}`)
      : t(`view.attributionsOf.${attribution}`, { name: firstNameOf(session.person) });
  };
  return (
    <Section id="views" title={t(views.length > 1 ? "opened.title" : "view.title")}>
      <div className="grid gap-x-10 gap-y-8 border-t border-line pt-4 md:grid-cols-2">
        {views.map((view) => {
          const name = view.author.id === viewerId ? t("opened.you") : firstNameOf(view.author);
          const answered = before.flatMap((question) => {
            const answer = view.answers[question.id];
            return answer ? [{ id: question.id, question: wordsOf(question), answer }] : [];
          });
          return (
            <article key={view.author.id} aria-label={name} className="min-w-0 space-y-4">
              <h3 className="text-small text-ink-4">
                {t("opened.sentAt", { name, when: view.sentAt ? words.when(view.sentAt) : "" })}
              </h3>
              <Said label={t("opened.row.cause")}>{view.cause}</Said>
              <Said label={t("opened.row.solution")}>{view.solution}</Said>
              <Said label={t("opened.row.attribution")}>{lies(view)}</Said>
              {answered.map(({ id, question, answer }) => (
                <Said key={id} label={question}>
                  {answer}
                </Said>
              ))}
            </article>
          );
        })}
      </div>
    </Section>
  );
}

function Said({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <p className="text-small text-ink-4">{label}</p>
      <p className="mt-0.5 whitespace-pre-line break-words text-read text-ink">{children}</p>
    </div>
  );
}
