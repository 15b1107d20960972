// What every id of a node looks like, whatever its kind.

/** The prefix of the kind, a colon, a slug in lower-case ASCII. */
export const nodeId = /^[a-z]{2,5}:[a-z0-9]+(?:[-.][a-z0-9]+)*$/;
