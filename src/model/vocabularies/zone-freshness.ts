// How old data on a zone may be: the last accepted report on it makes them fresh, then they age.

/** Up to so many days after the report data are fresh. */
export const freshDays = 180;

/** Up to so many they are aging, after that stale. */
export const agingDays = 365;
