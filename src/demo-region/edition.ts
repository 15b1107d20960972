// Which region it is: the version of how it is made and the seed that it is made from.

/** Grows when the same seed comes to mean other entries, so that the region is loaded anew. */
const version = 2;

/** The seed of the region that comes with the project. */
export const defaultSeed = 20_260_630;

/** The same for the same bytes: who has loaded this edition need not make it again. */
export const demoRegionEdition = `demo region ${version}, seed ${defaultSeed}`;
