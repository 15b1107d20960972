// Decimal numbers as text writes them, kept digit by digit, so that neither a sum nor a change of unit rounds.

const form = /^(?<sign>[+-]?)(?<whole>\d*)(?:\.(?<fraction>\d*))?(?:[eE](?<exponent>[+-]?\d{1,3}))?$/;

/** `digits` divided by ten to the power of `scale`; no factor of ten is left in both. */
export interface ExactDecimal {
  readonly digits: bigint;
  readonly scale: number;
}

function reduced(digits: bigint, scale: number): ExactDecimal {
  let [left, places] = [digits, scale];
  while (places > 0 && left % 10n === 0n) [left, places] = [left / 10n, places - 1];
  return places < 0 ? { digits: left * 10n ** BigInt(-places), scale: 0 } : { digits: left, scale: places };
}

/** The number in a text such as `1250.5` or `2.5e6`; none where the text is something else. */
export function readDecimal(text: string): ExactDecimal | undefined {
  const { sign, whole = '', fraction = '', exponent = '0' } = form.exec(text)?.groups ?? { whole: '', fraction: '' };
  if (whole === '' && fraction === '') return undefined;
  const digits = BigInt(whole + fraction);
  return reduced(sign === '-' ? -digits : digits, fraction.length - Number(exponent));
}

export const zero: ExactDecimal = { digits: 0n, scale: 0 };

export function add(one: ExactDecimal, other: ExactDecimal): ExactDecimal {
  const scale = Math.max(one.scale, other.scale);
  const raised = ({ digits, scale: own }: ExactDecimal): bigint => digits * 10n ** BigInt(scale - own);
  return reduced(raised(one) + raised(other), scale);
}

export const multiply = (one: ExactDecimal, other: ExactDecimal): ExactDecimal =>
  reduced(one.digits * other.digits, one.scale + other.scale);

const equal = (one: ExactDecimal, other: ExactDecimal): boolean =>
  one.digits === other.digits && one.scale === other.scale;

/** Without an exponent: `1250.5`. */
export function printDecimal({ digits, scale }: ExactDecimal): string {
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  const point = text.length - scale;
  return `${digits < 0n ? '-' : ''}${text.slice(0, point)}${scale > 0 ? `.${text.slice(point)}` : ''}`;
}

/** The sum of decimals that are written as text; what is no decimal adds nothing. */
export const exactSum = (texts: readonly string[]): string =>
  printDecimal(texts.map((text) => readDecimal(text) ?? zero).reduce(add, zero));

/** The nearest number that the database holds, and whether it prints the same digits. */
export function asNumber(decimal: ExactDecimal): { readonly value: number; readonly exact: boolean } {
  const value = Number(printDecimal(decimal));
  const again = readDecimal(String(value));
  return { value, exact: again !== undefined && equal(again, decimal) };
}
