import { cpuOf, cpuOfServer } from "./processes";

/** Something that is done over and over, and the processes that work for it. */
export type Subject = {
  name: string;
  once: () => Promise<void>;
  /** The Node process that does the work. */
  pid: number;
  /** The server behind it, where there is one. */
  postmasterPid?: number;
};

/** One round of a subject, in milliseconds for each time it was done. */
export type Round = { cpu: number; postgres: number; p50: number };

type Effort = { rounds: number; times: number };

// A process is compiled as it works: what is measured is one that has answered for a while.
const WARM_UP = 150;
const SHORT_WARM_UP = 3;

/** Does everything in turns, so that whatever else the machine is busy with meets all of them alike. */
export async function interleave(subjects: readonly Subject[], effort: Effort): Promise<Map<string, Round[]>> {
  for (const subject of subjects) await repeat(subject, WARM_UP);
  const rounds = new Map(subjects.map(({ name }) => [name, [] as Round[]]));
  for (let round = 0; round < effort.rounds; round += 1)
    for (const subject of subjects) rounds.get(subject.name)?.push(await roundOf(subject, effort.times));
  return rounds;
}

async function roundOf(subject: Subject, times: number): Promise<Round> {
  // A pool that has been idle opens its connections anew; that is not what a page costs.
  await repeat(subject, SHORT_WARM_UP);
  const { pid, postmasterPid } = subject;
  const before = { cpu: cpuOf(pid), postgres: postmasterPid ? cpuOfServer(postmasterPid) : 0 };
  const durations = await repeat(subject, times);
  return {
    cpu: (cpuOf(pid) - before.cpu) / times,
    postgres: postmasterPid ? (cpuOfServer(postmasterPid) - before.postgres) / times : 0,
    p50: median(durations),
  };
}

async function repeat({ once }: Subject, times: number): Promise<number[]> {
  const durations: number[] = [];
  for (let done = 0; done < times; done += 1) {
    const start = performance.now();
    await once();
    durations.push(performance.now() - start);
  }
  return durations;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] =
    sorted.length % 2 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1, middle + 1);
  return (low + high) / 2;
}

type Pick = (round: Round) => number;

/** A figure of one subject against another's of the same round, and the medians of both. */
export function compare(rounds: Map<string, Round[]>, names: { of: string; to: string }, pick: Pick) {
  const [own, floor] = [rounds.get(names.of) ?? [], rounds.get(names.to) ?? []];
  const ratios = own.map((round, index) => pick(round) / pick(floor[index] ?? round));
  return { value: median(own.map(pick)), floor: median(floor.map(pick)), ratio: median(ratios) };
}

export const allCpu: Pick = ({ cpu, postgres }) => cpu + postgres;
