import { answerCsv } from "@/app/csv/answer-csv";
import { headOf, rowsOf } from "@/app/csv/columns";
import { coverageColumns } from "@/app/csv/coverage-columns";
import { everyPage } from "@/app/csv/every-page";
import { getTranslations } from "@/components/i18n/words";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { dayAt } from "@/lib/kernel/period";
import { listCoverage } from "@/lib/ride-alongs/queries/coverage";

/** Everybody who sells and is in sight, with where they stand against the policy, in the order of the page. */
export async function GET(): Promise<Response> {
  const scope = await requireScope("rideAlong:coverage");
  const { timeZone } = await requireActor();
  const today = dayAt(new Date(), timeZone);
  const [t, states] = await Promise.all([
    getTranslations("rideAlongs.file"),
    getTranslations("rideAlongs.coverage.states"),
  ]);
  const columns = coverageColumns({ say: (key) => t(key), stateOf: (state) => states(state) });
  const pages = everyPage(async () => ({ rows: await listCoverage(scope, today), next: null }));
  return answerCsv({ fileName: t("name", { day: today }), head: headOf(columns), batches: rowsOf(pages, columns) });
}
