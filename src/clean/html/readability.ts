import type { DropReason } from '../../model/block.js';
import type { NotArticleReason, Readability } from '../../model/document.js';

/** What the verdict on a page rests on. */
export interface PageEvidence {
  readonly fragment: boolean;
  readonly language: string;
  readonly title: string;
  /** Clean text. */
  readonly text: string;
  /** UTF-16 units of running text in the content. */
  readonly prose: number;
  /** UTF-16 units of running text in cards on the page. */
  readonly cards: number;
  /** Blocks that are little more than a link to something. */
  readonly linkedHeadlines: number;
  /** All words of the page in UTF-16 units, furniture included. */
  readonly shown: number;
  /** UTF-16 units left out, by reason. */
  readonly dropped: ReadonlyMap<DropReason, number>;
  /** True where markup calls the page an article. */
  readonly calledArticle: boolean;
  /** True where its address is a site's front page. */
  readonly frontPage: boolean;
}

const ERROR_TITLE =
  /\b(?:404|403|410|500|502|503)\b(?=.{0,40}(?:error|not found|page|forbidden|unavailable|gone))|(?:error|http|status) ?(?:404|403|410|500|502|503)\b|^(?:404|403|410|500|502|503)\b|\bpage (?:not found|cannot be found|can['’]t be found|no longer exists|unavailable)|\bnot found\b|\baccess denied\b|^forbidden|something went wrong|\b(?:internal )?server error\b|just a moment\.\.\.|attention required|are you a robot|security check|tudalen heb ei chanfod/i;
const ERROR_TEXT =
  /(?:page|article|story|content) you(?:['’]re| are|['’]ve| have)? (?:looking for|requested|tried|trying)[^.]{0,60}(?:not|no longer|doesn['’]t|cannot|can['’]t|couldn['’]t|moved|removed)|sorry, (?:we|the page|that page|this page)[^.]{0,60}(?:find|found|exist|available)|you (?:do not|don['’]t) have permission|checking your browser|verify (?:that )?you are (?:a )?human/i;
const CONSENT_TITLE = /\b(?:cookie|consent|before you continue|your privacy|privacy (?:choices|settings)|gdpr)\b/i;
const CONSENT_TEXT = /\b(?:cookies?|consent|our partners|personal data|privacy policy)\b/gi;
const PAYWALL_TEXT =
  /\b(?:subscribe (?:now |today )?to (?:continue|read|unlock)|(?:to|for) (?:subscribers|members) only|subscribers only|already a (?:subscriber|member)|log ?in to (?:continue|read)|register to (?:continue|read)|reached your (?:free )?(?:article )?limit|start your (?:free )?trial)\b/i;
const SHELL_TEXT =
  /(?:enable|requires?|turn on|activate) java ?script|java ?script (?:is|must be|to be) (?:disabled|enabled|required)/i;

const share = (evidence: PageEvidence, reason: DropReason): number => evidence.dropped.get(reason) ?? 0;

function notArticle(evidence: PageEvidence): NotArticleReason | null {
  const { title, text, prose, cards, linkedHeadlines, shown } = evidence;
  const short = text.length < 1_500;
  if (short && (ERROR_TITLE.test(title) || (text.length < 600 && ERROR_TEXT.test(text)))) return 'error_page';
  if (shown < 60 || (text.length < 300 && SHELL_TEXT.test(text) && shown < 600)) return 'empty_shell';
  const consent = text.match(CONSENT_TEXT)?.length ?? 0;
  const cookies = share(evidence, 'cookie_notice');
  if (CONSENT_TITLE.test(title) && (consent >= 2 || cookies > text.length) && text.length < 3_000) return 'cookie_wall';
  if (text.length < 400 && (cookies > Math.max(300, text.length) || consent >= 3)) return 'cookie_wall';
  if (text.length < 500 && (share(evidence, 'paywall') > 20 || PAYWALL_TEXT.test(text))) return 'paywall';
  if (evidence.calledArticle && prose >= 200) return null;
  if (evidence.frontPage && linkedHeadlines >= 8) return 'index_page';
  if (cards > 600 && cards > prose * 1.5) return 'index_page';
  if (linkedHeadlines >= 12 && prose < 500 && !evidence.calledArticle) return 'index_page';
  return prose < 60 && text.length < 200 ? 'no_prose' : null;
}

/**
 * Says whether a page is an article that can be read: not a list of others, a wall, an error or a shell, and in English
 * or Welsh. A fragment is taken for what its container says it is, unless it is foreign.
 */
export function judgeReadability(evidence: PageEvidence): Readability {
  const reason = evidence.fragment ? null : notArticle(evidence);
  if (reason !== null) return { kind: 'not_article', reason };
  if (evidence.fragment && evidence.text === '') return { kind: 'not_article', reason: 'no_prose' };
  const { language, text } = evidence;
  if (language === 'en' || language === 'cy') return { kind: 'article' };
  // Too little to tell is no ground to call it foreign.
  return language === 'und' && text.length < 200 ? { kind: 'article' } : { kind: 'foreign_language', language };
}
