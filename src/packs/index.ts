import type { Pack } from '../model/pack.js';
import { loadPack as loadCareHomes } from './care-homes/index.js';
import { loadPack as loadChildrensServices } from './childrens-services/index.js';
import type { PackName } from './names.js';

/** Every pack by its name; a new one adds its folder, its name in `names.ts` and one line here. */
const PACKS: Readonly<Record<PackName, () => Pack>> = {
  'childrens-services': loadChildrensServices,
  'care-homes': loadCareHomes,
};

/** Takes a pack's name; returns the pack with its tables read. */
export const loadPackNamed = (name: PackName): Pack => PACKS[name]();
