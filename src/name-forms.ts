// The forms in which a declared name appears elsewhere: `SpecialZone` and `specialZone` as SPECIAL_ZONE, special_zone and special-zone.

const joined = (name: string, by: string): string => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, by);

/** Words of GraphQL's enumerations, types of relationships, codes of errors. */
export const constantCase = (name: string): string => joined(name, '_').toUpperCase();

/** Names of constraints and indexes. */
export const snakeCase = (name: string): string => joined(name, '_').toLowerCase();

/** Names of files and of words on the command line. */
export const kebabCase = (name: string): string => joined(name, '-').toLowerCase();
