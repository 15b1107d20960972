// Today in Bangkok is what the calendar of the time zone database says, at any moment.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { today } from '../../../src/ontology/today.js';

const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Bangkok', dateStyle: 'short' });

test.each([
  ['2026-12-31T16:59:59.999Z', '2026-12-31'],
  ['2026-12-31T17:00:00.000Z', '2027-01-01'],
])('%s is on %s', (moment, day) => {
  expect(today(new Date(moment))).toBe(day);
});

test('is what the calendar says', () => {
  const moments = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(moments, (moment) => {
      expect(today(moment)).toBe(calendar.format(moment));
    }),
  );
});
