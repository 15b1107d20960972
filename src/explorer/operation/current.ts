// What stands in the editors at the moment, as one operation that could be sent.
import { useGraphiQL } from '@graphiql/react';
import { useMemo } from 'react';
import type { JsonObject } from '../snippets/request.js';

export interface CurrentOperation {
  readonly query: string;
  /** Undefined where the text is not a JSON object. */
  readonly variables: JsonObject | undefined;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly operationName: string | undefined;
}

/** An object for nothing at all, as an empty editor means none. */
function objectFrom(text: string | null | undefined): JsonObject | undefined {
  if (!text?.trim()) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}

function headersFrom(text: string | null | undefined): Record<string, string> | undefined {
  const entries = Object.entries(objectFrom(text) ?? { '': null });
  const scalars = entries.flatMap(([name, value]) =>
    typeof value === 'object' ? [] : [[name, String(value)] as const],
  );
  return scalars.length === entries.length ? Object.fromEntries(scalars) : undefined;
}

export function useCurrentOperation(): CurrentOperation {
  const tab = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]);
  const several = useGraphiQL(({ operations }) => (operations?.length ?? 0) > 1);
  const selected = useGraphiQL(({ operationName }) => operationName);
  const query = tab?.query ?? '';
  const variables = tab?.variables;
  const headers = tab?.headers;
  return useMemo(
    () => ({
      query,
      variables: objectFrom(variables),
      headers: headersFrom(headers),
      operationName: several ? selected : undefined,
    }),
    [query, variables, headers, several, selected],
  );
}
