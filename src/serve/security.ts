import { timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { PageError } from './page-error.js';

/** Nothing is loaded but this server's own style sheet, scripts and icon; nothing inline runs; no page may frame these. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Largest form that is read, in bytes. */
const LARGEST_BODY = 1_000_000;

/** Puts the headers of the policy on every answer; pages are asked for anew each time unless they say otherwise. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'private, no-cache');
};

/**
 * Takes the port; lets only requests pass whose Host header names this machine's loopback, so that a foreign name that
 * was made to point here (DNS rebinding) reads nothing.
 */
export function knownHosts(port: () => number | null): MiddlewareHandler {
  return async (c, next) => {
    const host = hostOf(c);
    if (!isLoopback(host, port())) {
      throw new PageError(
        403,
        'Not from here',
        `This server answers on 127.0.0.1 and localhost only, not as ${host === '' ? 'a nameless host' : host}.`,
        'Use the address that `newsfacts serve` printed.',
      );
    }
    await next();
  };
}

const hostOf = (c: Context): string => (c.req.header('host') ?? new URL(c.req.url).host).toLowerCase();

/** True where the Host header names the loopback and, where the port is known, that port; 80 may be left out. */
function isLoopback(host: string, port: number | null): boolean {
  const match = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::(\d{1,5}))?$/.exec(host);
  return match !== null && (port === null || Number(match[1] ?? 80) === port);
}

/**
 * Refuses what other sites make a browser send: sub-resources of theirs, and forms that this server's own pages did not
 * make. A browser says where a request comes from in Sec-Fetch-Site, an older one in Origin; forms also carry the secret
 * of this process.
 */
export function sameOrigin(csrfToken: string): MiddlewareHandler {
  const limit = bodyLimit({
    maxSize: LARGEST_BODY,
    onError: () => {
      throw new PageError(413, 'Too large', 'The form holds more than a megabyte.', 'Shorten what you entered.');
    },
  });
  return async (c, next) => {
    const method = c.req.method;
    const site = c.req.header('sec-fetch-site');
    if (method === 'GET' || method === 'HEAD') {
      const embedded = c.req.header('sec-fetch-mode') !== 'navigate' && (site === 'cross-site' || site === 'same-site');
      if (embedded) throw foreign();
      return await next();
    }
    if (method !== 'POST') {
      throw new PageError(405, 'Not possible', `${method} is not understood here.`, 'Use the links and forms.');
    }
    if (!isOwnForm(c, site)) throw foreign();
    return await limit(c, async () => {
      await checkToken(c, csrfToken);
      await next();
    });
  };
}

function isOwnForm(c: Context, site: string | undefined): boolean {
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('origin');
  return origin !== undefined && origin.toLowerCase() === `http://${hostOf(c)}`;
}

async function checkToken(c: Context, csrfToken: string): Promise<void> {
  const type = c.req.header('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded(?:;|$)/i.test(type)) {
    throw new PageError(415, 'Not a form', 'Only forms can be sent here.', 'Use the forms of these pages.');
  }
  const given = (await c.req.parseBody())['csrf'];
  if (typeof given !== 'string' || !sameText(given, csrfToken)) {
    throw new PageError(
      403,
      'The form is out of date',
      'It was made before the server was last started, so it was not accepted.',
      'Go back, reload the page and send it again.',
    );
  }
}

function sameText(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}

const foreign = (): PageError =>
  new PageError(403, 'Not from here', 'Another site made this request.', 'Open the page from its own address.');
