import type { DropReason } from '../../model/block.js';

/** A pattern over the whole text of a short block, and what it says the block is. */
interface Wording {
  readonly reason: DropReason;
  readonly pattern: RegExp;
  /** Longest block, in UTF-16 units, that the wording may decide about. */
  readonly upTo: number;
}

const wording = (reason: DropReason, upTo: number, pattern: RegExp): Wording => ({ reason, upTo, pattern });

/** Wordings of page furniture, anchored at the start: each test is linear. */
const WORDINGS: readonly Wording[] = [
  wording(
    'paywall',
    300,
    /^(?:(?:to )?(?:continue|keep) reading,? (?:please )?(?:subscribe|log|sign|register|create)|this (?:article|content|story) is (?:only )?(?:available )?(?:to|for) (?:paying |registered )?(?:subscribers|members)|subscribe to (?:continue|read|unlock)|you(?:'ve|’ve| have) (?:read|reached) (?:your|all|the) .{0,40}(?:articles?|limit)|already (?:a )?(?:subscriber|member|registered|subscribed)\??|register (?:now )?(?:for free )?to (?:continue|read|keep))/i,
  ),
  wording(
    'advert',
    60,
    /^[-–—([]*\s?(?:adverti[sz]e?ments?|adverts?|ads?|advertorial|sponsored(?: content| by.*| links?)?|paid (?:content|post)|promoted(?: content| stories)?|story continues below(?: advertisement)?|article continues (?:below|after).*|continue reading(?: below)?|scroll (?:down )?(?:to (?:continue|keep reading|watch|see).*|for (?:the )?(?:video|more|pictures|photos).*)|iklan|anzeige|publicidad|publicité|publicidade|hysbyseb(?:ion)?)[-–—:)\]]*$/i,
  ),
  wording(
    'advert',
    160,
    /^(?:this article contains affiliate links|we may (?:earn|receive) (?:a |an )?(?:small )?(?:affiliate )?commission|(?:ftc: )?we use income[- ]earning)/i,
  ),
  wording(
    'share',
    90,
    /^(?:share(?: (?:this|on|via|by|the|with).*)?|shares?|tweet(?: this| us)?|click to tweet|e-?mail(?: this.*)?|print(?: this.*)?|copy link|link copied.*|follow (?:us|him|her|me|them)(?: on .*)?|like us on facebook.*|facebook|twitter|x|linkedin|whatsapp|reddit|pinterest|instagram|telegram|messenger|bluesky|email|save|bookmark|like this(?: story)?[:?!]?.*|rhannu?(?: .*)?|\d[\d.,]*k? ?(?:shares?|likes?|comments?|views?|retweets?))$/i,
  ),
  wording(
    'share',
    200,
    /^(?:follow (?:us|him|her|me|them|@\w+|[\p{Lu}][\p{L}.' ]{2,40}) on (?:twitter|facebook|instagram|linkedin|whatsapp|tiktok|threads|bluesky|youtube|telegram|x\b)|like this story\? share|if you (?:liked|enjoyed) this (?:story|article|post),? (?:please )?share|(?:please )?share this (?:story|article|post|page))/iu,
  ),
  wording(
    'share',
    200,
    /^(?:you can )?(?:follow|find|e-?mail) .{2,50} (?:on (?:twitter|facebook|instagram)|at \S+@\S+|@\w+)/i,
  ),
  wording(
    'newsletter',
    260,
    /^(?:sign up (?:for|to|here|now|below)|subscribe (?:to|for|here|now|today)|get (?:our|the) .{0,60}(?:newsletter|in your inbox|delivered|straight to)|to (?:get|receive) .{0,80}(?:inbox|newsletter)|want (?:more|the latest) .{0,80}(?:newsletter|sign up|inbox)|join (?:our|the) .{0,40}(?:newsletter|mailing list|whatsapp|telegram|facebook group)|(?:enter|your) e-?mail(?: address)?\b|thank(?:s| you) for (?:subscribing|signing up)|cofrestrwch)/i,
  ),
  wording(
    'newsletter',
    280,
    /^(?:(?:keep|stay) up (?:to date )?with|get) (?:all )?(?:the|our) (?:latest|top|biggest|best) (?:news|stories|headlines)\b[^.!?]{0,120}[.!]?$/i,
  ),
  wording(
    'newsletter',
    280,
    /^(?:don['’]t miss|never miss|stay (?:up|in|ahead)|keep up|for (?:more|the latest|all the)|if you|you can|want|join|click|get|to (?:get|keep|stay|read|see|receive)|receive|subscribe|sign|why not|our (?:free )?(?:newsletter|whatsapp)|make sure)\b.{0,200}\b(?:newsletters?|(?:e-?mail )?bulletins?|e-?mail (?:alerts?|updates?)|inbox|whatsapp (?:group|channel|community)|mailing list)\b/i,
  ),
  wording(
    'newsletter',
    200,
    /^.{0,80}(?:delivered (?:straight |directly )?to your inbox|straight to your inbox|sign up (?:to|for) (?:our|the) .{0,40}newsletter)/i,
  ),
  wording(
    'related',
    200,
    /^(?:read (?:more|also|next|on|this|the full (?:story|article|report))|also (?:read|see|on)|see also|more (?:on|from|like) (?:this|our|the)|related(?:\s(?:stories|story|articles?|topics?|content|links?|posts?|news|coverage|roundup|forums?))?|recommended(?: (?:for you|reading|stories))?|you (?:may|might) (?:also )?(?:like|be interested)|don['’]t miss|most (?:read|popular|viewed|shared|commented)|trending(?: now)?|top stories|latest (?:news|stories|posts)|more stories|more news|editor['’]?s['’]? picks?|what to read next|up next|check also|watch(?: also| now| more)?|in other news|further reading|darllen(?:wch)? mwy|mwy o newyddion|straeon eraill|hefyd)\s*(?:[:>»→|.…].*)?$/i,
  ),
  wording(
    'related',
    200,
    /^(?:\[?(?:read more|read also|also read|read next|see also|must read|related(?: (?:story|article|news|link|roundup|forum|content|reading))?s?|more here|watch|watch more|more|recommended|exclusive video|darllen mwy))\s?[:»>|–-]\s?\S/i,
  ),
  wording('related', 180, /^(?:read|see|hear|watch) more (?:about|on|in|from|at|of|here)\b[^.!?]{0,160}$/i),
  wording(
    'comment',
    80,
    /^(?:(?:\d+ )?(?:comments?|replies|responses|sylwadau)|(?:leave|post|write|add|submit|view|show|see|join|hide|read)(?: an?| the| your| all)? ?(?:\d+ )?(?:comments?|reply|replies|conversation|discussion)|join the (?:conversation|discussion).*|comments? (?:are|have been) (?:closed|disabled).*|what do you think\??.*|have your say.*|tell us what you think.*|let us know (?:what you think )?in the comments.*|log ?in to (?:comment|reply).*|no comments(?: yet)?|be the first to comment.*|reply|loading comments.*|your email address will not be published.*|gadael sylw|let us know your (?:thoughts|views).*)\W*$/i,
  ),
  wording(
    'comment',
    260,
    /^(?:note: (?:we are )?(?:temporarily )?moderating|comments? (?:posted|submitted|containing) .{0,100}(?:moderat|approv)|please (?:keep|be) (?:your )?(?:comments|respectful)|(?:all )?comments are moderated|by (?:posting|submitting) (?:a |your )?comment)/i,
  ),
  wording(
    'cookie_notice',
    400,
    /^(?:(?:this|our) (?:web ?site|site|page) (?:is using|uses|use) cookies|we (?:and our partners )?(?:use|store) (?:(?:essential|optional|necessary|some|small|analytical) ){0,3}(?:cookies|(?:and\/or )?access information)|by (?:continuing|using|clicking|browsing)[^.]{0,80}(?:cookie|use of cookies)|cookies (?:on|help us|policy)|we use them to give you the best experience|to (?:show|view|see|display) (?:this|you)[^.]{0,60}(?:cookies|third[- ]party)|accept (?:all )?cookies|manage (?:cookies|consent|preferences)|(?:mae'r|mae ein) (?:wefan|safle) .{0,40}cwcis)/i,
  ),
  wording('caption', 60, /^(?:image|photo|slide|picture|figure) \d+ (?:of|\/) \d+$/i),
  wording(
    'caption',
    40,
    /^(?:image caption|media caption|(?:photo|image|picture) gallery|view gallery|view image.*|open image.*|expand image|enlarge(?: image)?|play video|video caption|image source.*|loading\W*|close|getty images|hide caption|toggle caption)$/i,
  ),
  wording(
    'credit',
    120,
    /^[([]?(?:photo|image|picture|pic|photograph|video|graphic|illustration|file photo|llun)s?\s?(?:credit|source|courtesy|by|copyright)?s?\s?(?::|\bby\b|courtesy of|©|\/)\s?\S.{0,100}$/i,
  ),
  wording('credit', 60, /^sources?: \S.{1,50}$/i),
  wording('credit', 80, /^(?:©|\(c\)|\(?credit:|\(?pic(?:ture)?:)\s?\S.{0,70}$/i),
  wording(
    'credit',
    90,
    /^.{0,60}(?:\/|via )\s?(?:getty images|shutterstock|alamy|afp|reuters|ap photo|istock|adobe ?stock|pa images|unsplash)\)?\.?$/i,
  ),
  wording(
    'navigation',
    30,
    /^(?:back to (?:the )?top|skip to .*|home|menu|next|previous|prev|« .*|.* »|top|more|show more|load more|view (?:all|more)|see (?:all|more)|continue|close|search|log ?in|register|sign in|my account|contact us|about us|(?:share )?print|older posts?|newer posts?|page \d+ of \d+)$/i,
  ),
  wording(
    'promotion',
    300,
    /^(?:(?:this (?:article|story) )?(?:originally |first )?appeared in the .{0,40}issue|download (?:our|the) (?:free )?(?:app|e-?book)|click here (?:to (?:subscribe|buy|download|sign|see|read|watch|donate)|for more)|support (?:our|independent|quality) journalism|(?:please )?(?:consider )?(?:donate|donating|support(?:ing)? us|becom(?:e|ing) a (?:member|subscriber|supporter))\b|get .{0,60}(?:delivered through your letterbox|12 issues for)|buy (?:now|tickets|from)|listen (?:to|on) (?:our|the) podcast|get (?:in touch|involved) (?:by|with) (?:our|us)|(?:do you )?have (?:a|you got a) (?:story|news|tip)\b|got a (?:story|tip)\b|contact our news ?(?:desk|team))/i,
  ),
  wording('promotion', 220, /^.{0,120}\bdownload our (?:free |new )?.{0,30}\bapp\b/i),
  wording(
    'footer',
    300,
    /^(?:(?:this (?:article|page|story) was )?printed from|article printed from|(?:url|link) to (?:the )?article|find this (?:story|article) at)\b/i,
  ),
  wording(
    'promotion',
    280,
    /^(?:if (?:this (?:article|story|piece|feature)|you (?:enjoyed|liked|found) this)\b.{0,120}\b(?:check out|read|see|sign up|why not|then)\b|(?:get|start|claim|try) (?:a|your) free (?:trial|copy|guide|month)\b)/i,
  ),
  wording(
    'poll',
    120,
    /^(?:(?:was|is) this (?:page|article|information|content|story) (?:useful|helpful|of use)|did you find (?:this|what you)|how (?:useful|helpful) (?:was|is) this|rate this (?:page|article)|is there anything wrong with this page)\b.{0,60}$/i,
  ),
  wording(
    'poll',
    120,
    /^(?:vote(?: now)?|poll:?.*|take our poll.*|(?:view|see|show) results?|poll (?:closed|results))$/i,
  ),
  wording(
    'footer',
    300,
    /^(?:copyright\b|©|all rights reserved|(?:this material|this content) may not be (?:published|reproduced)|terms (?:of use|and conditions|& conditions)|privacy (?:policy|notice)|registered (?:in england|office|charity|company))/i,
  ),
  wording(
    'feed_rest',
    400,
    /^(?:the post .{1,300} (?:appeared first|first appeared) on .{1,100}|\[(?:…|\.\.\.|&hellip;)\]|(?:continue|keep) reading(?: .{0,200})?(?:→|»|&rarr;)|]]>)$/i,
  ),
  wording(
    'promotion',
    120,
    /^(?:topics?|tags?|filed under|categor(?:y|ies)|posted in|more about|keywords|labels?)\s?:/i,
  ),
];

/**
 * What the words of a block alone say it is: an advert's label, a share line, a "read more" line and their like.
 *
 * @param text one normalised block
 * @returns the reason to leave it out, or null
 */
export function furnitureReason(text: string): DropReason | null {
  if (text.length > 400) return null;
  for (const { reason, upTo, pattern } of WORDINGS) if (text.length <= upTo && pattern.test(text)) return reason;
  return null;
}

/** Notes of corrections and amendments, which belong to the article. */
export const isNotice = (text: string): boolean =>
  text.length < 1200 &&
  /^(?:\W{0,3}(?:correction|clarification|editor['’]s note|update|amendment|cywiriad)\b.{0,40}?[:–—-]|this (?:article|story|piece|post|page|report) (?:was|has been) (?:amended|corrected|updated|edited)|an earlier version of this)/i.test(
    text,
  );

/** A heading or label that opens a section of other matter: what stands below it up to the next heading goes too. */
const SECTION_LABELS: readonly (readonly [DropReason, RegExp])[] = [
  [
    'related',
    /^(?:related\b.{0,30}|read (?:more|also|next)\b.{0,30}|more (?:on|from|stories|news|great|like this|in)\b.{0,60}|more|see also|also (?:read|on)\b.{0,30}|you (?:may|might) (?:also )?(?:like|enjoy|be interested).{0,30}|recommended\b.{0,30}|most (?:read|popular|viewed)\b.{0,30}|trending\b.{0,20}|latest (?:news|stories|posts|from)\b.{0,30}|top stories|don['’]t miss|check also|editor['’]?s['’]? picks?|what to read next|further reading|from (?:around )?the (?:web|archive)|popular (?:now|stories|posts|articles)\b.{0,30}|explore more\b.{0,30}|latest jobs|in this (?:story|article)|other (?:news|stories|articles).{0,20}|keep reading|read next|mwy .{0,30}|straeon .{0,20})\W*$/i,
  ],
  [
    'comment',
    /^(?:(?:\d+ )?(?:comments?|responses?|replies|sylwadau)(?: \(\d+\)| on .{0,120}| to .{0,120})?|leave a (?:comment|reply).{0,40}|(?:comment(?:s|ing)?|community|discussion):? (?:our )?(?:guidelines|rules|policy)|join the (?:conversation|discussion)|discussion about this (?:post|article|story)|(?:have your say|what do you think|tell us what you think).{0,30}|(?:\d+|one|two|three) (?:thoughts?|comments?|responses?) (?:on|to) .{0,160}|reader comments)\W*$/i,
  ],
  [
    'author_box',
    /^(?:about (?:the )?(?:author|writer|contributor)s?\b.{0,40}|(?:the )?author(?: bio(?:graphy)?)?|written by|meet the author|author profile)\W*$/i,
  ],
  [
    'newsletter',
    /^(?:(?:sign up|subscribe|get|join)\b.{0,80}(?:newsletter|inbox|e-?mail|updates|mailing list).{0,40}|newsletter.{0,30}|stay (?:informed|in touch|up to date|connected).{0,40})\W*$/i,
  ],
  ['share', /^(?:share (?:this|on|via)\b.{0,30}|share|follow us\b.{0,30}|like this)\W*$/i],
  [
    'promotion',
    /^(?:support (?:us|our|independent)\b.{0,40}|advertise with us|contact (?:us|our news ?desk)|topics|tags|categories|our (?:sponsors|partners))\W*$/i,
  ],
];

/** The reason for which a heading and its section go, or null for an article's own heading. */
export function sectionReason(text: string): DropReason | null {
  if (text.length > 200) return null;
  for (const [reason, pattern] of SECTION_LABELS) if (pattern.test(text)) return reason;
  return null;
}

/** A closing line about who wrote the piece. */
export const isAuthorNote = (text: string): boolean =>
  text.length < 600 &&
  /^(?:[\p{Lu}][\p{L}.'’-]+ ){1,4}(?:\([^()]{0,40}\) )?(?:is|are|was|writes|covers|works|has (?:been|worked|written)|reports) (?:a|an|the|our|for|about|on|at|as|in|[\p{L}.]+['’]s)\b/u.test(
    text,
  ) &&
  /\b(?:reporter|journalist|writer|editor|correspondent|columnist|author|contributor|blogger|freelance|podcast|professor|fellow|twitter|writes|covers|curator|producer|e-?mail)\b/i.test(
    text,
  );

/** A line that only says who wrote the piece. */
export const isBylineText = (text: string): boolean =>
  text.length < 140 &&
  /^(?:(?:words|story|written|posted|published|report(?:ing|ed)?|analysis|gan)\sby\s|(?:words|written by|authors?|reporter|gan)\s?:\s|by\s|gan\s)[\p{Lu}@]/iu.test(
    text,
  ) &&
  !/[.!?]$/.test(text.replace(/\b\p{Lu}\.$/u, ''));

/** A line that only says what its author is: "Local Democracy Reporter", "Education correspondent, Marlow Post". */
export const isPostText = (text: string): boolean =>
  text.length < 70 &&
  /^(?:(?:senior|chief|deputy|local|political|social|public|community|crime|health|education|news|local government|affairs|local democracy|democracy|home affairs|policy|digital|trainee|assistant|group|regional|investigations?|data|special|staff|freelance|and|&|content|features|multimedia|live)\s){0,5}(?:reporter|correspondent|editor|journalist|writer|columnist)(?:,? (?:at |for )?\p{Lu}[^.!?]{0,40})?$/iu.test(
    text,
  );

/** A line that only says when the piece appeared or changed. */
export const isDateText = (text: string): boolean =>
  text.length < 120 &&
  /^(?:(?:first |last |originally )?(?:published|posted|updated|modified|created|date|cyhoeddwyd|diweddarwyd)(?!\p{L})|(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}[:.]\d\d ?(?:[ap]m)?,? )/iu.test(
    text,
  ) &&
  /\d/.test(text) &&
  text.split(' ').length <= 18;
