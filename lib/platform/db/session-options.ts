/**
 * What every connection sets for itself: a server of one's own may be set to any zone and may write its dates in any order, and
 * the driver reads only this one.
 */
export const SESSION_OPTIONS = "-c TimeZone=UTC -c DateStyle=ISO";
