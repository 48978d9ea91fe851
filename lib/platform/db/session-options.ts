/**
 * What every connection sets for itself: a server of one's own may be set to any zone and may write its dates in any order, and
 * the driver reads only this one.
 */
export const SESSION_OPTIONS = "-c TimeZone=UTC -c DateStyle=ISO";

/**
 * For connections on which pages read: a statement with a name is planned once for any values. Left to itself PostgreSQL plans most
 * of them anew each time, because it takes planning to cost a tenth of what it does, and for what a page asks that is most of it.
 * Whatever needs a plan for its values says so (`PLAN_ANEW`) and has no name.
 */
export const PLAN_ONCE = "-c plan_cache_mode=force_generic_plan";
