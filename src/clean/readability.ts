import type { Readability } from '../model/document.js';

const ERROR_TITLE =
  /^(?:(?:error )?404\b.*|(?:(?:page|report|document|file|article) )(?:not found|unavailable|no longer (?:exists|available)).*|access denied.*|forbidden.*|bad gateway.*|service unavailable.*)$/i;

/**
 * Judges text that came without markup: no article where it is empty, an error message or holds no running text; foreign
 * where it is neither English nor Welsh (`und` gets the benefit of the doubt).
 */
export function judgeText(text: string, title: string | null, language: string): Readability {
  if (text.trim() === '') return { kind: 'not_article', reason: 'empty_shell' };
  if (text.length < 600 && title !== null && ERROR_TITLE.test(title))
    return { kind: 'not_article', reason: 'error_page' };
  if (language !== 'en' && language !== 'cy' && language !== 'und') return { kind: 'foreign_language', language };
  return text.split('\n').some(isProse) ? { kind: 'article' } : { kind: 'not_article', reason: 'no_prose' };
}

/** A line of running text: a sentence of some length. */
function isProse(line: string): boolean {
  return line.length >= 60 && /[.!?…]["'”’)]?(?:\s|$)/.test(line) && line.split(' ').length >= 9;
}
