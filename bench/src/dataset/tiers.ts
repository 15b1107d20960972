// Supply tiers: every enterprise works in one of six, and sells to the next.
export const tiers = 6;

/** Neighbouring ids lie in different tiers, so that a page of a list holds all of them. */
export const tierOf = (index: number): number => index % tiers;
