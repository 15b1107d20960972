// Adds decimals that are written as text without losing a digit.

const parts = /^([+-]?)(\d*)(?:\.(\d*))?$/;

/** The sum in as few digits as it needs. */
export function exactSum(decimals: readonly string[]): string {
  const read = decimals.map((decimal) => {
    const [, sign = '', whole = '', fraction = ''] = parts.exec(decimal.trim()) ?? [];
    return { sign, whole, fraction };
  });
  const places = Math.max(0, ...read.map(({ fraction }) => fraction.length));
  const sum = read.reduce((total, { sign, whole, fraction }) => {
    const units = BigInt(`${whole}${fraction.padEnd(places, '0')}` || '0');
    return sign === '-' ? total - units : total + units;
  }, 0n);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(places + 1, '0');
  const at = digits.length - places;
  const fraction = digits.slice(at).replace(/0+$/, '');
  return `${sum < 0n ? '-' : ''}${digits.slice(0, at)}${fraction === '' ? '' : `.${fraction}`}`;
}
