import { z } from 'zod';
import type { SiteOverride } from '../model/site.js';

const selectors = z.array(z.string().min(1)).optional();

/** What a settings file may say of one site. */
export const siteSettings = z.strictObject({
  keep: selectors.describe('CSS selectors of where the article stands; the first that matches counts.'),
  drop: selectors.describe('CSS selectors of what is none of it.'),
  title: selectors.describe('CSS selectors of the headline.'),
  author: selectors.describe("CSS selectors of the authors' names."),
  date: selectors.describe('CSS selectors of the publication date.'),
});

/** Takes settings by host; returns them as overrides, in order of host. */
export function sitesOf(settings: Readonly<Record<string, z.infer<typeof siteSettings>>>): SiteOverride[] {
  return Object.entries(settings)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([host, { keep, drop, title, author, date }]) => ({
      host: host.toLowerCase().replace(/^www\./, ''),
      ...(keep === undefined ? {} : { keep }),
      ...(drop === undefined ? {} : { drop }),
      ...(title === undefined ? {} : { title }),
      ...(author === undefined ? {} : { author }),
      ...(date === undefined ? {} : { date }),
    }));
}
