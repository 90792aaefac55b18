import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { unreadableSelectors } from '../clean/index.js';
import { errorCode } from '../ingest/error-code.js';
import type { Problem } from '../model/problem.js';
import type { SiteOverride } from '../model/site.js';
import { parseSettings } from './settings-file.js';
import { siteSettings, sitesOf } from './site-settings.js';
import { UsageError } from './usage-error.js';

const sitesFile = z.record(z.string(), siteSettings);

/**
 * Takes the path of a pack's file of site settings (host to settings, as `sites` in newsfacts.yaml); returns them in
 * order of host. Throws UsageError with line and column of each mistake.
 */
export function readSites(path: string): SiteOverride[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${path} cannot be read (${errorCode(error)}).`);
  }
  const known = (at: readonly string[]): readonly string[] => (at.length === 0 ? [] : Object.keys(siteSettings.shape));
  return sitesOf(parseSettings(text, { name: basename(path), schema: sitesFile, known }));
}

/**
 * Puts the settings of a pack below those of a user: for a host that both name, each field the user sets is the user's.
 *
 * @returns the user's hosts first, then those that only the pack names
 */
export function mergeSites(user: readonly SiteOverride[], pack: readonly SiteOverride[]): SiteOverride[] {
  const own = new Set(user.map((site) => site.host));
  const merged = user.map((site) => ({ ...pack.find((other) => other.host === site.host), ...site }));
  return [...merged, ...pack.filter((site) => !own.has(site.host))];
}

/** A problem for each site whose settings hold a selector that is no CSS; such a selector selects nothing. */
export function siteProblems(sites: readonly SiteOverride[]): Problem[] {
  return sites.flatMap((site) =>
    unreadableSelectors(site).map((selector) => ({
      code: 'site-selector',
      source: '',
      place: `sites: ${site.host}`,
      message: `The selector '${selector}' is no CSS.`,
      next: 'Correct it in newsfacts.yaml; until then it selects nothing.',
    })),
  );
}
