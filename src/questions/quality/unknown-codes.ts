// Codes that no classification has.
import { qualityCheck } from './quality-check.js';

/** The editions in use and the form of their codes (WCO, UN Statistics Division, UNESCO 2009, Creative4Mekong 2024). */
const schemes = {
  HS: { revision: '2002|2007|2012|2017|2022', code: '[0-9]{2}|[0-9]{4}|[0-9]{6}' },
  ISIC: { revision: '3|3[.]1|4|5', code: '[A-V]|[0-9]{2,4}' },
  SITC: { revision: '[1-4]', code: '[0-9]{1,5}' },
  BEC: { revision: '[3-5]', code: '[0-9]{1,6}' },
  'UNESCO-FCS': { revision: '2009', code: '[A-H]|ICH' },
  MEKONG_CREATIVE: { revision: '2024', code: '[A-Z]+(_[A-Z]+)*' },
};

export const unknownCodes = qualityCheck({
  name: 'unknownCodes',
  severity: 'ERROR',
  constants: { schemes },
  description:
    'Classes of an unknown classification, of an edition that it does not have or with a code of another form; classes within one of another edition; exports counted in an edition that came later; ids of products and classes that nothing has.',
});
