/** The names of all packs, the default one first. */
export const PACK_NAMES = ['childrens-services', 'care-homes'] as const;

export type PackName = (typeof PACK_NAMES)[number];

/** The pack that is used where nothing names another. */
export const DEFAULT_PACK: PackName = 'childrens-services';
