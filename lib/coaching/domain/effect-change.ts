import type { TidalTrack } from "./effect-tide";
import { type Places, sumsOf, type Windows, windowsAround } from "./effect-window";

/** How some weeks after differ from those before. */
export type Change = {
  track: TidalTrack;
  before: Places;
  after: Places;
  /** What was done in a full week, as it was counted. */
  rateBefore: number;
  rateAfter: number;
  /** What was done after beyond what the weeks before and the tide make expect, in all; and over how many full weeks. */
  beyond: number;
  weeks: number;
  /** The rate before in a week whose factor is 1, and how many times the exposure before that after was. */
  level: number;
  ratio: number;
};

/** Null where a window holds nothing, or a week of which the tide is unknown. */
export function changeOver(track: TidalTrack, { before, after }: Windows): Change | null {
  const [earlier, later] = [sumsOf(track, before), sumsOf(track, after)];
  const level = earlier.count / earlier.exposure;
  const beyond = later.count - level * later.exposure;
  if (later.weeks <= 0 || !Number.isFinite(beyond)) return null;
  return {
    track,
    before,
    after,
    rateBefore: earlier.count / earlier.weeks,
    rateAfter: later.count / later.weeks,
    beyond,
    weeks: later.weeks,
    level,
    ratio: later.exposure / earlier.exposure,
  };
}

/**
 * The change around a worked week that no coaching followed; its weeks after count until the person is coached in turn. Left out
 * altogether, people coached later would leave behind those whose weeks went well, as who stays low is coached next, and
 * every effect would look too small.
 */
export function changeWithout(track: TidalTrack, place: number, afterWeeks: number): Change | null {
  const stretch = track.stretches[place];
  let weeks = 0;
  while (weeks < afterWeeks && track.stretches[place + 1 + weeks] === stretch) weeks += 1;
  return changeOver(track, windowsAround(place, place + 1, weeks));
}
