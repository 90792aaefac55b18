import type { DropReason } from '../../model/block.js';
import type { PageElement } from './parse.js';

/** What the markup of an element says about the blocks in it. */
export interface MarkupHint {
  readonly reason: DropReason;
  /** Said by the element's own tag or role, or by a whole name: believed even where it holds much of the page. */
  readonly strong: boolean;
}

const strong = (reason: DropReason): MarkupHint => ({ reason, strong: true });
const weak = (reason: DropReason): MarkupHint => ({ reason, strong: false });

const BY_TAG: ReadonlyMap<string, MarkupHint> = new Map([
  ['nav', strong('navigation')],
  ['footer', strong('footer')],
  ['aside', weak('related')],
  ['figcaption', strong('caption')],
  ['figure', strong('caption')],
  ['button', strong('boilerplate')],
  ['select', strong('boilerplate')],
  ['label', strong('boilerplate')],
  ['legend', strong('boilerplate')],
  ['dialog', strong('boilerplate')],
  ['menu', weak('navigation')],
  ['amp-social-share', strong('share')],
  ['amp-sidebar', strong('navigation')],
  ['amp-consent', strong('cookie_notice')],
  ['amp-ad', strong('advert')],
]);

const BY_ROLE: ReadonlyMap<string, MarkupHint> = new Map([
  ['navigation', strong('navigation')],
  ['contentinfo', strong('footer')],
  ['complementary', weak('related')],
  ['search', strong('boilerplate')],
  ['menu', strong('navigation')],
  ['menubar', strong('navigation')],
  ['dialog', strong('boilerplate')],
  ['alertdialog', strong('boilerplate')],
  ['tooltip', strong('boilerplate')],
]);

/** Words of class names and ids, and pairs of them joined by a stroke, by the reason they give. */
const BY_WORD = new Map<string, MarkupHint>();

function declare(hint: MarkupHint, words: string): void {
  for (const word of words.split(' ')) BY_WORD.set(word, hint);
}

declare(
  strong('navigation'),
  'nav navbar navigation breadcrumb breadcrumbs megamenu submenu sitenav topnav subnav pagination pager jump-links skip-link ' +
    'skip-links table-of-contents toc pagenav prevnext next-prev post-navigation nav-links hamburger',
);
declare(weak('navigation'), 'menu menus masthead topbar toolbar tabs sitemap');
declare(strong('cookie_notice'), 'cookie cookies gdpr ccpa onetrust cookiebar cookieconsent consent cookie-banner');
declare(weak('paywall'), 'paywall regwall meter metered subscription-wall piano tp-modal premium-box');
declare(
  strong('caption'),
  'caption captions figcaption wp-caption cutline imagecaption photocaption image-caption photo-caption img-caption ' +
    'media-caption video-caption mediacaption captiontext slide-caption thumbcaption imgcaption',
);
declare(strong('credit'), 'credit credits photo-credit image-credit photocredit imagecredit image-source photographer');
declare(
  strong('byline'),
  'byline bylines by-line author-name authorname article-author author-info post-author entry-author post-meta entry-meta ' +
    'article-meta postmeta entrymeta articlemeta meta-data post-info postinfo article-info articleinfo story-meta author-line ' +
    'post-byline author-date date-author post-details',
);
declare(weak('byline'), 'author authors writer contributor contributors reporter meta metadata dateline');
declare(
  strong('date_line'),
  'timestamp pubdate publish-date published-date post-date entry-date article-date dateline-date posted-on updated-on date-time ' +
    'publication-date published date datetime article-timestamp',
);
declare(
  strong('share'),
  'share sharing sharebar share-bar sharebox addthis sharethis sharedaddy social-share share-buttons social socials socialmedia ' +
    'social-media socialbar social-links social-icons shares sharetools share-tools shareaholic a2a addtoany jp-post-flair ' +
    'post-tools article-tools story-tools tools utility article-actions print-email follow-us follow',
);
declare(
  strong('newsletter'),
  'newsletter newsletters newsletter-signup signup sign-up subscribe subscription subscriptions mailchimp optin opt-in mailing-list ' +
    'email-signup emailsignup inline-newsletter mc4wp',
);
declare(
  strong('advert'),
  'ad ads adv advert adverts advertisement advertisements advertising advertorial adsense adsbygoogle adslot ad-slot adunit ' +
    'ad-unit adbox ad-container ad-wrapper sponsor sponsors sponsored promoted dfp gpt taboola outbrain mpu leaderboard revcontent ' +
    'zergnet mgid teads partner-content buy-now affiliate affiliate-disclosure product-box shopping commerce google-ad googlead',
);
declare(
  strong('promotion'),
  'promo promos promobox inline-promo cta call-to-action callout-box house-ad app-promo donate donation donations ' +
    'support-us membership appeal in-article-promo trailer promo-box download-app',
);
declare(weak('promotion'), 'promotion banner teaser teasers');
declare(
  strong('related'),
  'related relatedposts related-posts related-articles related-content related-links relatedlinks related-stories recommended ' +
    'recommendations recommendation trending popular most-popular most-read mostread mostpopular readmore read-more read-also ' +
    'also-read more-stories more-news morestories more-from morefrom more-on you-may-like you-might-like youmaylike see-also ' +
    'further-reading similar recirc recirculation latest-news latest-stories latest-posts recent-posts recentposts ' +
    'top-stories topstories editors-picks editor-picks up-next next-article nextprev inline-story story-links trc rail ' +
    'right-rail rightrail left-rail sidebar side-bar sidebars sidecol side-column rightcolumn right-column right-col rightcol ' +
    'related-story relatedstory read-next readnext crosslinks suggested interstitial-link linkbox more-coverage jp-relatedposts ' +
    'yarpp crp explore-more what-to-read-next must-read must-reads dont-miss dontmiss',
);
declare(
  weak('related'),
  'widget widgets carousel teaser-list secondary tertiary aux recent latest featured inset pullout storylist',
);
declare(
  strong('author_box'),
  'author-bio authorbio author-box authorbox about-author about-the-author bio biography author-description author-card ' +
    'author-profile writer-bio author-footer post-author-box contributor-bio article-bio author-details author-block tagline-author',
);
declare(
  strong('comment'),
  'comment comments commentlist comment-list comments-area comments-section commentary-list disqus disqus_thread respond livefyre ' +
    'viafoura coral commentarea commenting fb-comments facebook-comments reader-comments post-comments spotim conversation ' +
    'commentsection replies comment-respond user-comments discussion',
);
declare(strong('poll'), 'poll polls polldaddy vote survey pds-box quiz');
declare(
  strong('footer'),
  'footer colophon copyright legal site-footer page-footer footer-links disclaimer site-info post-footer entry-footer article-footer',
);
declare(
  strong('boilerplate'),
  'modal popup pop-up lightbox tooltip overlay login signin sign-in search searchform search-form sr-only visually-hidden ' +
    'visuallyhidden screen-reader-text screen-reader screenreader offscreen noprint print-only tags taglist tag-list tagcloud tag-links post-tags article-tags ' +
    'entry-tags topics keywords categories cat-links rating ratings stars player video-player videoplayer jwplayer brightcove ' +
    'gallery slideshow galleria infobox-links preloader loading loader noscript no-js browser-warning browserupgrade ' +
    'rollover popover error-message hidden hide invisible displaynone stock-ticker ticker weather transcript-link listen audio-player ' +
    'article-listen text-size font-size reading-time readtime read-time word-count views view-count pageviews print email-link',
);
declare(weak('boilerplate'), 'kicker eyebrow overline video videos embed embeds media');
declare(weak('caption'), 'image images photo photos img picture pictures thumbnail thumb');

/** Names of elements that hold an article's body. */
const BODY_NAMES = new Set(
  (
    'article-body articlebody article-content articlecontent article-text articletext article-copy entry-content ' +
    'entrycontent post-content postcontent post-body postbody story-body storybody story-content storycontent story-text ' +
    'storytext content-body body-content body-copy bodycopy body-text bodytext article-main-content single-content ' +
    'news-content newscontent news-body newsbody page-content post-entry td-post-content field-body field-name-body ' +
    'article-detail article-details text-content rich-text richtext content-text main-content-body maincopy ' +
    'blog-content articlepage-content article-page-content story-main article-paragraphs the-content thecontent wysiwyg ' +
    'content__article-body article__body article__content entry-body entry-text post-text'
  ).split(' '),
);

/** Names of standfirsts: the summary that belongs to the text, between headline and body. */
const STANDFIRST_NAMES = new Set(
  (
    'standfirst dek deck subtitle sub-title subhead subheadline sub-headline subheading summary lead lede intro ' +
    'introduction excerpt article-summary article-intro article-lead article-subtitle strapline description ' +
    'article-description kicker-text leadin lead-in article-dek sub-heading second-title sapo chapo chapeau abstract teaser-text'
  ).split(' '),
);

/** The lower-case words of a class list or id, with two or three neighbours of one name joined by a stroke. */
function nameWords(names: string): readonly string[] {
  const found: string[] = [];
  for (const name of names.slice(0, 400).split(/\s+/)) {
    if (name === '') continue;
    const whole = name.toLowerCase();
    found.push(whole);
    const parted = /[a-z\d][A-Z]/.test(name) ? name.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase() : whole;
    if (!/[^a-z\d]/.test(parted)) continue;
    const words = parted.split(/[^a-z\d]+/);
    for (let at = 0; at < words.length; at += 1) {
      const [word, next, third] = [words[at] ?? '', words[at + 1] ?? '', words[at + 2] ?? ''];
      if (word === '') continue;
      if (next !== '') found.push(`${word}-${next}`);
      if (next !== '' && third !== '') found.push(`${word}-${next}-${third}`);
      found.push(word);
    }
  }
  return found;
}

const POST_CLASS = /(?:^|\s)(?:hentry|type-post|h-entry)(?:$|\s)/;

export interface NameVerdict {
  readonly hint: MarkupHint | null;
  readonly body: boolean;
  readonly standfirst: boolean;
}

const UNNAMED: NameVerdict = { hint: null, body: false, standfirst: false };

/** Words that deny the word behind them: `no-sidebar`, `has-comments`. */
const DENIAL = /^(?:no|has|with|without|not|non|is)-/;

function judgeNames(names: string): NameVerdict {
  let hint: MarkupHint | null = null;
  let body = false;
  let standfirst = false;
  for (const word of nameWords(names)) {
    if (DENIAL.test(word)) continue;
    body ||= BODY_NAMES.has(word);
    standfirst ||= STANDFIRST_NAMES.has(word);
    const found = BY_WORD.get(word);
    if (found !== undefined && (hint === null || (found.strong && !hint.strong))) hint = found;
  }
  return { hint, body, standfirst };
}

/** Reads what class names, ids and roles say; remembers names, which repeat within a page. */
export class HintReader {
  private readonly known = new Map<string, NameVerdict>();

  /** What class names, id and component name of an element say. */
  names(element: PageElement): NameVerdict {
    const { attribs } = element;
    const component =
      attribs['data-component'] ?? attribs['data-testid'] ?? attribs['data-gu-name'] ?? attribs['data-type'] ?? '';
    const names = `${attribs['class'] ?? ''} ${attribs['id'] ?? ''} ${component}`;
    if (names.length < 3) return UNNAMED;
    const known = this.known.get(names);
    if (known !== undefined) return known;
    const verdict = judgeNames(names);
    this.known.set(names, verdict);
    return verdict;
  }

  /** The reason for which the element's markup asks to leave it out, or null. */
  hint(element: PageElement): MarkupHint | null {
    const { attribs } = element;
    const role = attribs['role'];
    const spoken = BY_TAG.get(element.name) ?? (role === undefined ? undefined : BY_ROLE.get(role));
    if (spoken?.strong === true) return spoken;
    if (isHidden(attribs)) return weak('boilerplate');
    const itemprop = attribs['itemprop'];
    if (itemprop === 'author' || itemprop === 'publisher') return strong('byline');
    if (itemprop === 'comment') return strong('comment');
    const named = this.names(element).hint;
    // The classes of a post's own element list its categories and tags.
    if (POST_CLASS.test(attribs['class'] ?? '')) return named?.reason === 'comment' ? named : null;
    return named ?? spoken ?? null;
  }
}

function isHidden(attribs: PageElement['attribs']): boolean {
  if (attribs['hidden'] !== undefined || attribs['aria-hidden'] === 'true') return true;
  const style = attribs['style'];
  return style !== undefined && /display\s{0,3}:\s{0,3}none/i.test(style);
}
