import { PageWords } from "@/components/i18n/page-words";
import { Section } from "@/components/ui/section";
import { WhoCanSee } from "@/components/ui/who-can-see";
import type { SessionView } from "@/lib/coaching/views";
import { firstNameOf, getSessionWords } from "../../_components/session-words";
import { getQuestionWords } from "./question-words";
import { ViewForm } from "./view-form";

/** Where one of the two writes what they think, without the other's; it is a draft until they send it. */
export async function OwnView({ session }: { session: SessionView }) {
  const [{ t, time }, wordsOf] = await Promise.all([getSessionWords(), getQuestionWords()]);
  const { side, own, person, coach } = session;
  const isPerson = side === "PERSON";
  const before = session.questions.filter(({ kind }) => kind === "BEFORE");
  const questions = isPerson
    ? before.map((question) => ({ id: question.id, text: wordsOf(question), answer: own?.answers[question.id] ?? "" }))
    : [];
  const names = { coach: firstNameOf(coach), person: firstNameOf(person) };
  const choices = (["OWN", "MIXED", "OUTSIDE"] as const).map((value) => ({
    value,
    label: isPerson ? t(`view.attributions.${value}`) : t(`view.attributionsOf.${value}`, { name: names.person }),
  }));
  return (
    <Section id="own-view" title={t(isPerson ? "view.title" : "view.titleCoach")}>
      <PageWords pick={({ coaching }) => ({ coaching: { view: coaching.view } })}>
        <ViewForm
          sessionId={session.id}
          authorId={isPerson ? person.id : coach.id}
          questions={questions}
          kept={own && { cause: own.cause, solution: own.solution, attribution: own.attribution }}
          savedAt={own ? time(own.savedAt) : null}
          choices={choices}
          isPerson={isPerson}
        >
          <WhoCanSee>{t(isPerson ? "view.whoSeesPerson" : "view.whoSeesCoach", names)}</WhoCanSee>
        </ViewForm>
      </PageWords>
    </Section>
  );
}
