// The day that is asked for where nobody names one: today in Bangkok, which all of the region lies close to.

const bangkok = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Bangkok', dateStyle: 'short' });

/** `2026-11-22` */
export const today = (now: Date): string => bangkok.format(now);
