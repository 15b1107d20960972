// Which edition of which classification the product codes of a file belong to, as files and users write it.

/** An edition of a classification as class codes are kept under it. */
export interface Classification {
  readonly scheme: string;
  readonly revision: string;
}

/** UN Comtrade's codes of classifications (its reference tables, "pfCode"). */
const comtradeCodes: Readonly<Record<string, Classification>> = {
  H0: { scheme: 'HS', revision: '1992' },
  H1: { scheme: 'HS', revision: '1996' },
  H2: { scheme: 'HS', revision: '2002' },
  H3: { scheme: 'HS', revision: '2007' },
  H4: { scheme: 'HS', revision: '2012' },
  H5: { scheme: 'HS', revision: '2017' },
  H6: { scheme: 'HS', revision: '2022' },
  S1: { scheme: 'SITC', revision: '1' },
  S2: { scheme: 'SITC', revision: '2' },
  S3: { scheme: 'SITC', revision: '3' },
  S4: { scheme: 'SITC', revision: '4' },
  BE: { scheme: 'BEC', revision: '4' },
  B4: { scheme: 'BEC', revision: '4' },
  B5: { scheme: 'BEC', revision: '5' },
};

export const comtradeClassification = (code: string): Classification | undefined => comtradeCodes[code.toUpperCase()];

const fullYear = (digits: string): string => {
  if (digits.length === 4) return digits;
  return Number(digits) > 80 ? `19${digits}` : `20${digits}`;
};

/** `2017`, `17`, `H5` and `Rev.2` as editions are kept: `2017`, `2`. */
export function readRevision(scheme: string, text: string): string | undefined {
  const known = comtradeClassification(text);
  if (known) return known.scheme === scheme ? known.revision : undefined;
  const digits = /^(?:hs|sitc|bec)?\s*(?:rev(?:ision)?)?[\s._-]*(?<digits>\d{4}|\d{1,2})$/i.exec(text)?.groups?.[
    'digits'
  ];
  if (digits === undefined) return undefined;
  return scheme === 'HS' ? fullYear(digits.padStart(2, '0')) : digits;
}

/** What the name of a column says: `hs92`, `hs_2012`, `sitc2`. */
export function classificationOfColumn(name: string): Classification | undefined {
  const hs = /^hs_?(?<digits>(?:19|20)\d\d|\d\d)(?:_?code)?$/i.exec(name)?.groups?.['digits'];
  if (hs !== undefined) return { scheme: 'HS', revision: fullYear(hs) };
  const sitc = /^sitc_?(?:rev_?)?(?<digits>[1-4])(?:_?code)?$/i.exec(name)?.groups?.['digits'];
  return sitc === undefined ? undefined : { scheme: 'SITC', revision: sitc };
}

export const printClassification = ({ scheme, revision }: Classification): string =>
  scheme === 'HS' ? `HS ${revision}` : `${scheme} Rev.${revision}`;

export const same = (one: Classification, other: Classification): boolean =>
  one.scheme === other.scheme && one.revision === other.revision;

/** Sums over codes, such as `TOTAL`, `ALL` and `AG2`; they stand for no class. */
export const isAggregateCode = (code: string): boolean => /^(?:TOTAL|ALL|AG\d)$/i.test(code);
