/**
 * What every connection sets for itself: a server of one's own may be set to any zone and may write its dates in any order, and
 * the driver reads only this one. Statements that are read once are still planned for the values that they are given: a plan for
 * any values suits a company of fifty and takes five times as long in one of five thousand.
 */
export const SESSION_OPTIONS = "-c TimeZone=UTC -c DateStyle=ISO -c plan_cache_mode=force_custom_plan";
