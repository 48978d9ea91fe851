import type { GrowPart, QuestionFit, Situation } from "./questions";

type Fit = Partial<Omit<QuestionFit, "grow">>;

/** Where something is to get better; neither praise nor talk of outside factors bears advice that goes into the craft. */
const CRAFT: readonly Situation[] = ["SLUMP", "LEAK", "RIDE_ALONG", "ONE_TO_ONE", "PROGRAM"];
/** Asked of somebody who has just succeeded, these would sound like doubt. */
const NOT_PRAISE: readonly Situation[] = [...CRAFT, "OUTSIDE"];

const goal = questionOf("GOAL");
const reality = questionOf("REALITY");
const options = questionOf("OPTIONS");
const will = questionOf("WILL");

/**
 * The bank that a house begins with. Among equals the earlier is proposed first. Each is open, takes nothing for granted and
 * can be answered by the rep alone in writing as well as in the talk; causes are asked for with "what", because "why" sounds
 * like a reproach.
 */
export const BUILT_IN_QUESTIONS = [
  goal("worthTalking"),
  goal("goodWeek", { situations: ["SLUMP"] }),
  goal("monthsEnd", { situations: ["LEAK"] }),
  goal("visitAim", { situations: ["RIDE_ALONG"] }),
  goal("yearAhead", { situations: ["ONE_TO_ONE"] }),
  goal("easyByEnd", { situations: ["PROGRAM"] }),
  goal("nextSuccess", { situations: ["PRAISE"] }),
  goal("goodAnyway", { situations: ["OUTSIDE"] }),
  goal("worthBestHours", { situations: CRAFT, steps: ["REACH"], skills: ["PROSPECTING", "QUALIFYING"] }),
  goal("curiousAfter", { situations: CRAFT, steps: ["CONVERSATION"], skills: ["OPENING"] }),
  goal("firstAppointment", { situations: CRAFT, steps: ["APPOINTMENT"], skills: ["QUALIFYING", "LISTENING"] }),
  goal("toldOn", { situations: CRAFT, steps: ["DEMO"], skills: ["PRODUCT"] }),
  goal("goodDeal", { situations: CRAFT, steps: ["PROPOSAL", "CLOSE"], skills: ["CLOSING", "NEGOTIATION"] }),
  goal("nameOnPhone", { situations: CRAFT, steps: ["PROPOSAL"], skills: ["FOLLOW_UP"] }),
  goal("afterDoubt", { situations: CRAFT, skills: ["OBJECTIONS", "LISTENING"] }),
  goal("fixedPlace", { situations: CRAFT, skills: ["TIME"] }),

  reality("beyondFigures"),
  reality("goodWeeks", { situations: ["SLUMP", "PROGRAM"] }),
  reality("commonGround", { situations: ["LEAK"] }),
  reality("stayedWithYou", { situations: ["RIDE_ALONG"] }),
  reality("customersAccount", { situations: ["RIDE_ALONG"] }),
  reality("energy", { situations: ["ONE_TO_ONE"] }),
  reality("triedSoFar", { situations: ["PROGRAM"] }),
  reality("madeItWork", { situations: ["PRAISE"] }),
  reality("hardPart", { situations: ["PRAISE"] }),
  reality("inYourHands", { situations: ["OUTSIDE"] }),
  reality("whatTellsYou", { situations: ["OUTSIDE"] }),
  reality("coldCall", { steps: ["REACH", "CONVERSATION"], skills: ["PROSPECTING"] }),
  reality("whomNext", { steps: ["REACH"], skills: ["PROSPECTING", "QUALIFYING", "TIME"] }),
  reality("firstHalfMinute", { steps: ["CONVERSATION"], skills: ["OPENING"] }),
  reality("turnedDown", { situations: NOT_PRAISE, steps: ["CONVERSATION", "APPOINTMENT"], skills: ["OBJECTIONS"] }),
  reality("whoTalks", { steps: ["CONVERSATION", "APPOINTMENT"], skills: ["LISTENING"] }),
  reality("askForDate", { steps: ["APPOINTMENT"], skills: ["CLOSING"] }),
  reality("awakeAt", { steps: ["DEMO"], skills: ["PRODUCT"] }),
  reality("setsUsApart", { steps: ["DEMO", "PROPOSAL"], skills: ["PRODUCT"] }),
  reality("whoDecides", { situations: NOT_PRAISE, steps: ["PROPOSAL", "CLOSE"], skills: ["QUALIFYING"] }),
  reality("afterSending", { steps: ["PROPOSAL"], skills: ["FOLLOW_UP"] }),
  reality("askForOrder", { steps: ["CLOSE"], skills: ["CLOSING"] }),
  reality("lastNo", { situations: NOT_PRAISE, steps: ["CLOSE"], skills: ["OBJECTIONS"] }),
  reality("discount", { steps: ["PROPOSAL", "CLOSE"], skills: ["NEGOTIATION"] }),
  reality("firstReply", { skills: ["OBJECTIONS", "LISTENING"] }),
  reality("hoursSpent", { skills: ["TIME"] }),

  options("threeWays", { situations: NOT_PRAISE }),
  options("colleague", { situations: ["SLUMP", "LEAK", "PROGRAM"] }),
  options("visitAgain", { situations: ["RIDE_ALONG"] }),
  options("changeOneThing", { situations: ["ONE_TO_ONE"] }),
  options("helpfulPractice", { situations: ["PROGRAM"] }),
  options("sameElsewhere", { situations: ["PRAISE"] }),
  options("shareIt", { situations: ["PRAISE"] }),
  options("worksForOthers", { situations: ["OUTSIDE"] }),
  options("otherWaysIn", { situations: NOT_PRAISE, steps: ["REACH"], skills: ["PROSPECTING"] }),
  options("otherOpenings", { situations: NOT_PRAISE, steps: ["CONVERSATION"], skills: ["OPENING"] }),
  options("halfAnHour", { situations: NOT_PRAISE, steps: ["APPOINTMENT"] }),
  options("openQuestion", { situations: NOT_PRAISE, steps: ["CONVERSATION", "APPOINTMENT"], skills: ["LISTENING"] }),
  options("tenMinutes", { situations: NOT_PRAISE, steps: ["DEMO"], skills: ["PRODUCT"] }),
  options("goneQuiet", { situations: NOT_PRAISE, steps: ["PROPOSAL", "CLOSE"], skills: ["FOLLOW_UP"] }),
  options("inReturn", { situations: NOT_PRAISE, steps: ["PROPOSAL", "CLOSE"], skills: ["NEGOTIATION"] }),
  options("holdingBack", { situations: NOT_PRAISE, steps: ["CLOSE"], skills: ["CLOSING", "LISTENING"] }),
  options("behindObjection", { situations: NOT_PRAISE, skills: ["OBJECTIONS"] }),
  options("earlySigns", { situations: NOT_PRAISE, skills: ["QUALIFYING"] }),
  options("lessOften", { situations: NOT_PRAISE, skills: ["TIME"] }),

  will("firstStep"),
  will("inTheWay", { situations: NOT_PRAISE }),
  will("tomorrowMorning", { situations: ["SLUMP", "LEAK"] }),
  will("nextVisit", { situations: ["RIDE_ALONG"] }),
  will("eachOfUs", { situations: ["ONE_TO_ONE"] }),
  will("practiceTime", { situations: ["PROGRAM"] }),
  will("keepItUp", { situations: ["PRAISE"] }),
  will("yoursAlone", { situations: ["OUTSIDE"] }),
  will("callHours", { situations: CRAFT, steps: ["REACH"], skills: ["PROSPECTING", "TIME"] }),
  will("learnNext", { situations: CRAFT, steps: ["CONVERSATION"], skills: ["OPENING", "QUALIFYING", "LISTENING"] }),
  will("untilThen", { situations: CRAFT, steps: ["APPOINTMENT"], skills: ["FOLLOW_UP"] }),
  will("agreedAtEnd", { situations: CRAFT, steps: ["DEMO"], skills: ["CLOSING"] }),
  will("knowProduct", { situations: CRAFT, skills: ["PRODUCT"] }),
  will("openProposals", { situations: CRAFT, steps: ["PROPOSAL"], skills: ["FOLLOW_UP"] }),
  will("toDecision", { situations: CRAFT, steps: ["CLOSE"], skills: ["CLOSING", "NEGOTIATION"] }),
  will("prepareFor", { situations: CRAFT, skills: ["OBJECTIONS"] }),
] as const;

function questionOf(grow: GrowPart) {
  return <const K extends string>(key: K, { situations = [], steps = [], skills = [] }: Fit = {}) => {
    return { key, grow, situations, steps, skills };
  };
}
