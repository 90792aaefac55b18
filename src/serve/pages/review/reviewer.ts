import { userInfo } from 'node:os';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

const COOKIE = 'newsfacts_reviewer';
const YEAR_IN_SECONDS = 365 * 24 * 3600;
/** Longest name of a person that is put down. */
export const LONGEST_REVIEWER = 80;

/** Takes a request; returns who reviews: the name remembered from before, else the one this machine knows the person by. */
export function reviewerOf(c: Context): string {
  const remembered = (getCookie(c, COOKIE) ?? '').trim().slice(0, LONGEST_REVIEWER);
  return remembered === '' ? userOfMachine() : remembered;
}

/** Empty where the system has no name for the user, as in some containers. */
function userOfMachine(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

/** Remembers who reviews, for this server alone. */
export function rememberReviewer(c: Context, name: string): void {
  setCookie(c, COOKIE, name, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: YEAR_IN_SECONDS });
}
