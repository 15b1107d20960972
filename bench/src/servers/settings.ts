// What a measured server is told through its environment.
const required = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set.`);
  return value;
};

export const connection = () => ({
  uri: required('NEO4J_URI'),
  username: required('NEO4J_USERNAME'),
  password: required('NEO4J_PASSWORD'),
});

export const port = (): number => Number(required('PORT'));

/** Path of the type definitions, for the server that is made of them. */
export const typeDefinitionsPath = (): string => required('VCG_BENCH_TYPE_DEFINITIONS');

/** Address of the server whose answers are to be damaged. */
export const damagedOrigin = (): string => required('VCG_BENCH_ORIGIN');
