/** Query parameters that only track a reader; names or, with a trailing `*`, beginnings. */
const TRACKING =
  'utm_* at_* ns_* mc_* hsa_* pk_* mtm_* _hs* fbclid gclid gclsrc dclid wbraid gbraid msclkid yclid twclid ttclid igshid igsh ' +
  'mkt_tok ocid cmp cmpid icid ito xtor ftag smid smtyp sref partner taid spm soc_src soc_trk fb_ref fb_source wt.mc_id ' +
  'ref_src ref_url s_cid _ga _gl echobox sh_kit guccounter guce_referrer guce_referrer_sig amp_js_v usqp outputtype amp';

const EXACT = new Set(TRACKING.split(' ').filter((name) => !name.endsWith('*')));
const BEGINNINGS = TRACKING.split(' ')
  .filter((name) => name.endsWith('*'))
  .map((name) => name.slice(0, -1));

const isTracking = (name: string): boolean =>
  EXACT.has(name.toLowerCase()) || BEGINNINGS.some((beginning) => name.toLowerCase().startsWith(beginning));

/**
 * Normalises an address to the form that names a document: scheme and host in lower case, no fragment, no user data, no
 * tracking parameters; what remains of the query keeps its order and spelling.
 *
 * @param value an absolute address, or one relative to `base`
 * @returns the normalised address, or null for what is no web address
 */
export function normaliseUrl(value: string, base?: string): string | null {
  const trimmed = value.trim().replace(/^\/\//, 'https://');
  if (trimmed === '' || trimmed.length > 4000) return null;
  const url = parse(trimmed, base);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:') || !url.hostname.includes('.'))
    return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isTracking(pair.split('=', 1)[0] ?? ''));
  url.search = kept.length === 0 ? '' : `?${kept.join('&')}`;
  return url.href;
}

function parse(value: string, base: string | undefined): URL | null {
  if (URL.canParse(value)) return new URL(value);
  if (base !== undefined && URL.canParse(value, base)) return new URL(value, base);
  return /^(?:www\.)?[a-z\d-]+(?:\.[a-z\d-]+)+\//i.test(value) && URL.canParse(`https://${value}`)
    ? new URL(`https://${value}`)
    : null;
}

/** Host of a normalised address without `www.`, `amp.` and `m.`; null where it is no address. */
export function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^(?:www|amp|m|mobile)\./, '') : null;
}

/** True for the address of a site as a whole: no path, no query. */
export function isHomePage(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { pathname, search } = new URL(url);
  return search === '' && /^\/(?:index\.\w+|home)?\/?$/.test(pathname);
}

/** The full date that the digits of an address spell (`/2023/11/14/`, `20231114`), as ISO day; null for less. */
export function dateInAddress(url: string): string | null {
  const found = /(?:^|[/_-])((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=$|[/_.-])/.exec(url);
  return found === null ? null : `${found[1]}-${found[2]}-${found[3]}`;
}
