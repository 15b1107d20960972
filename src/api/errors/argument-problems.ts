// Reads class-validator's nested findings as a flat list of path and message, without the values they echo.
import type { Problem } from '../../errors.js';

interface Finding {
  property?: unknown;
  constraints?: unknown;
  children?: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The problems in `validationErrors` of a type-graphql error; none when it is something else. */
export function problemsOfArguments(findings: unknown, prefix = ''): Problem[] {
  if (!Array.isArray(findings)) return [];
  return findings.filter(isObject).flatMap((finding: Finding) => {
    const path = `${prefix}${String(finding.property)}`;
    const messages = isObject(finding.constraints) ? Object.values(finding.constraints) : [];
    const own = messages.map((message) => ({ path, message: String(message) }));
    return [...own, ...problemsOfArguments(finding.children, `${path}.`)];
  });
}
