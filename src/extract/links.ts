/** How the text goes from one number to another of the same measure. */
export interface Link {
  /** True where the second is meant as the first is: `cut from 12 to 9`; false where it is what the first is held against. */
  readonly likewise: boolean;
  /** The words between the two numbers, with dates as `§D`, bodies and places as `§E`, other mentions as they are. */
  readonly pattern: RegExp;
}

/** Words of the field that stand between numbers, as its pack declares them. */
export interface LinkWords {
  /** What is counted (`children`, `posts`), by unit. */
  readonly counted: Readonly<Record<string, readonly string[]>>;
  /** Words for what is said of the nation beside `national`: `English`. */
  readonly national: readonly string[];
}

/** The links of one field, ready to be tried on masked words. */
export interface Links {
  readonly between: readonly Link[];
  /** Links that lead to what an area or the nation has. */
  readonly toArea: readonly RegExp[];
  /** `compared with 645 a year before and 460 in 2014`: what a comparison goes on with. */
  readonly andAnother: RegExp;
  /** `it will cut that to a quarter`, `It aims to get to 16`: what becomes of the number. */
  readonly broughtTo: RegExp;
  /** `, stood at`: where a clause that told the number before has ended. */
  readonly nowAt: RegExp;
  /** `at its launch to`: what stands between the ends of a change that `from` begins. */
  readonly toEnd: RegExp;
  /** `in Wakefield 22%`, `Bury (6%)`: the next body's number. */
  readonly nextBody: RegExp;
  /** `£15.6m in 2022-23, £19.8m in 2023-24 and £11.2m in 2024-25`. */
  readonly nextTime: RegExp;
  /** `double the £3.2m of the year before`. */
  readonly manifold: RegExp;
  /** `expects that number to reach 430`: the number taken up by a noun. */
  readonly takenUp: RegExp;
  /** `£22m, of which £15m`, `£10m, with £6m of that`: a part of the number before. */
  readonly part: RegExp;
  /** What follows a number that is an area's: `15 nationally`, `the 17.8% recorded across England`. */
  readonly areaBehind: RegExp;
  /** What follows a number that has a date of its own. */
  readonly dated: RegExp;
  /** What may stand between a number and its date behind it. */
  readonly dateBehind: RegExp;
  /** What may stand between a number and its body behind it. */
  readonly bodyBehind: RegExp;
  /** Words for the nation or region that a number is of. */
  readonly areas: readonly { readonly area: 'nation' | 'region'; readonly pattern: RegExp }[];
  /** Things counted right behind a number. */
  readonly thingsFirst: RegExp;
  /** Nouns that a number of a unit may count, at the end of its noun phrase. */
  readonly countedIn: (unit: string) => RegExp;
  /** Openings of a sentence that goes on about the number before it, up to its own number. */
  readonly goingOn: readonly GoingOn[];
}

/** An opening that goes on, and what it may be followed by. */
export interface GoingOn {
  readonly pattern: RegExp;
  /** True where the number is another body's or area's. */
  readonly area: boolean;
  /** True where the words name the number themselves (`the figure rose to`), so that what follows it may be anything. */
  readonly named: boolean;
}

const MOVED =
  '(?:cut|reduced|fallen|fell|falls|risen|rose|rises|dropped|drops|revised|down|up|grown|grew|increased|rising|falling|climbed|climbs|jumped|lowered|raised|brought|gone|went|decreased|slipped|edged|soared|plunged|halved|doubled|trebled|crept|tumbled|shot up|come down|came down|come|came|got down)';
const MOVEMENT = '(?:rise|increase|reduction|decrease|drop|fall|growth|improvement|change|jump|cut|hike)';
const NOUN =
  '(?:figures?|numbers?|rates?|totals?|proportion|average|mean|median|share|level|sum|count|tally|percentage|amount|norm|equivalent|comparable)';
const STANDS =
  '(?:is|was|were|are|had|has|have|stands? at|stood at|had been|has been|had stood at|reached|hit|topped|came in at|came to|recorded|reported|posted|saw|remained(?: at)?|ran at|runs at|averaged|numbered|totalled|looked after|cared for)';
const SOON = '(?:now|currently|still|already|only|also|even|since|then|just|almost)';
/** Verbs that tell what a number has become or will become. */
const BECOMES = `(?:has |had |have |is |was |are |were )?(?:${SOON} )?(?:${MOVED}(?: \\w+ly)?(?: back| again| further| up| down)?(?: by (?:a|an|one)? ?[\\w-]+)? (?:to|from)|reached|hit|topped|passed|exceeded|grown to)`;
const EXPECTED =
  '(?:is|was|are) (?:now )?(?:expected|forecast|projected|predicted|set|due|likely|on course|on track) to (?:\\w+ ){1,2}(?:to |at |by )?';

/** Takes the words of a field; returns the links that go by them. */
export function compileLinks({ counted, national }: LinkWords): Links {
  const nouns = [...new Set(Object.values(counted).flat())].sort((a, b) => b.length - a.length);
  const things = nouns.length === 0 ? '(?:things)' : `(?:${nouns.map(escaped).join('|')})`;
  const nation = ['national', 'regional', ...national].map(escaped).join('|');
  const FILL = `(?:(?:the|an?|its|just|about|around|nearly|almost|over|under|only|some|roughly|approximately|well|up to|(?:more|fewer|less) than|as (?:many|few|high|low) as|average|mean|median|of|was|is|had|been|current|figure|number|previous|year['’]s|last|rate|level|high|peak|low|total|record|estimated|§[DE](?:['’]s)?|in|at|by|on|for|across|as|[,(])\\s*)*`;
  const end = (source: string): RegExp => new RegExp(`${source}$`, 'i');
  const start = (source: string): RegExp => new RegExp(`^${source}`, 'i');
  const between: Link[] = [
    {
      likewise: true,
      pattern: end(`^[^;]{0,12}\\s*(?:${things}\\s+)?(?:§D\\s*|in\\s+|at\\s+|,\\s*)*to\\s+${FILL}`),
    },
    { likewise: true, pattern: end(`\\b${MOVED}(?:\\s+\\w+)?\\s+to\\s+${FILL}`) },
    { likewise: false, pattern: end(`\\b(?:${MOVED}|${MOVEMENT})\\s+(?:\\w+\\s+)?(?:from|on)\\s+${FILL}`) },
    { likewise: false, pattern: end(`\\b(?:compared|compares|comparing|comparison)\\s+(?:to|with)\\s+${FILL}`) },
    { likewise: false, pattern: end(`^\\s*(?:${things}\\s+)?,?\\s*\\(?from\\s+${FILL}`) },
    {
      likewise: false,
      pattern: end(`(?:\\b(?:now|since|today)|§D)\\s+(?:stands?|is|at|put|reached|estimated)\\s+${FILL}`),
    },
    { likewise: false, pattern: end(`\\b(?:double|twice|triple|half|treble|times)\\s+the\\s+${FILL}`) },
    { likewise: false, pattern: end(`\\b(?:against|versus|vs\\.?)\\s+${FILL}`) },
  ];
  return {
    between,
    toArea: areaLinks(nation, FILL, end),
    andAnother: end(`^\\s*${FILL}(?:and|then)\\s+${FILL}`),
    broughtTo: end(
      `\\b(?:cut|cutting|reduced?|reducing|bring(?:ing)?|brought|lower(?:ed)?|raised?|increased?|take|takes|get(?:ting)?|got)\\s+(?:(?:that|it|this|them|the (?:number|figure|rate|total|average))\\s+)?(?:down\\s+|up\\s+|back\\s+)?(?:to|below|under|above)\\s+${FILL}`,
    ),
    nowAt: end(
      `^[^,;]{0,40},\\s+(?:(?:is|was|are|were)(?: now)?|stands? at|stood at|has (?:since )?${MOVED} to|had ${MOVED} to|fell to|rose to)\\s+${FILL}`,
    ),
    toEnd: end(`^[^;,]{1,60}\\bto\\s+${FILL}`),
    nextBody: end(
      `(?:^|[,;)]|\\band|\\bwhile|\\bto)\\s*(?:and\\s+|while\\s+)?(?:(?:in|at|across|for)\\s+)?(?:the\\s+)?§E(?:['’]s)?\\s*(?:,\\s+at|,|was|is|had|has|with|at|\\(|:|–)?\\s*${FILL}`,
    ),
    nextTime: end(`^\\s*(?:${things})?\\s*(?:in|at|on|for)?\\s*§D\\s*(?:,\\s*and|,|and|then)\\s*${FILL}`),
    manifold: end(`\\b(?:double|twice|triple|half|above|below|than)\\s+${FILL}`),
    takenUp: end(
      `\\b(?:(?:that|this|the)\\s+(?:number|figure|total|rate|proportion|backlog|average|deficit|overspend|bill|cost|budget)\\s+(?:\\w+\\s+){0,4}(?:to|at|from|reach|was|is|hit)|(?:it|this|that|which)\\s+(?:is|was|are|were|could|will|would|may|might)\\s+(?:now\\s+)?(?:expected|forecast|set|projected|due|likely|predicted)?\\s*(?:to\\s+)?(?:reach|hit|rise to|fall to|grow to|climb to|top|exceed))\\s+${FILL}`,
    ),
    part: end(
      `(?:\\bof (?:which|that|this|it)\\s*,?|\\bincluding|[,(]|\\bwith|\\band|\\bfor|\\bmakes? up|\\bcovers?|^)\\s*(?:(?:about|around|nearly|almost|over|more than|just over|just under|some|the|an?|estimated)\\s+)*`,
    ),
    areaBehind: start(
      `\\s*(?:(?:${things}|per cent|on average)\\s*)?(?:that (?:is|was)\\s+)?(?:(?:recorded|seen|reported|averaged?)\\s+)?(?:(?:across|in|for|at)\\s+(?:the\\s+)?(§E)|(nationally|regionally|across the country|across the (?:region|capital)|in the capital|in the country|in the region))`,
    ),
    dated: start(
      `\\s*(?:${things})?\\s*(?:(?:spent|recorded|reported|seen)\\s+)?(?:it (?:spent|had|recorded|reported)\\s+)?(?:in|at|on|for|of)?\\s*(?:the\\s+)?§D`,
    ),
    dateBehind: start(
      `\\s*(?:\\([^)]{0,60}\\)\\s*)?(?:${things}\\s+)?(?:\\([^)]{0,60}\\)\\s*)?(?:it (?:spent|had|recorded|reported)\\s+)?,?\\s*(?:(?:in|at|on|by|of|for|during|since|as|recorded|seen)\\s+)*(?:the\\s+)?$`,
    ),
    bodyBehind: start(
      `\\s*$|^\\s*\\(?(?:[\\w%]+\\s+){0,3}?(?:in|at|for|across)\\s+(?:the\\s+)?$|^\\s*(?:${things})?\\s*\\($`,
    ),
    countedIn: (unit) => {
      const family = counted[unit] ?? [unit];
      return new RegExp(`(?:^|[\\s-])(?:${family.map(escaped).join('|')})$`, 'i');
    },
    areas: [
      {
        area: 'nation',
        pattern: new RegExp(
          `\\b(?:national(?:ly)?|across the country${national.map((word) => `|${escaped(word)}`).join('')})\\b`,
          'i',
        ),
      },
      { area: 'region', pattern: /\bregional(?:ly)?\b|\b(?:across|in) the (?:region|capital)\b/i },
    ],
    thingsFirst: start(`\\s*${things}(?![\\w’'-])`),
    goingOn: goingOn(nation, things, FILL),
  };
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function areaLinks(nation: string, fill: string, end: (source: string) => RegExp): RegExp[] {
  return [
    end(
      `\\b(?:figure|rate|average|number|share|proportion)\\s+(?:for|in|across)\\s+(?:the\\s+)?§E\\s+(?:is|was|stood at|stands at)\\s+${fill}`,
    ),
    end(
      `[,;]\\s*(?:and|while|but|with)\\s+(?:in|at|across)\\s+(?:the\\s+)?§E,?\\s*(?:it\\s+)?(?:is|was|at|had|has)?\\s*${fill}`,
    ),
    end(
      `[,;]\\s*(?:the\\s+)?§E['’]s\\s+(?:own\\s+)?(?:rate\\s+|figure\\s+|share\\s+)?(?:is|was|stood at|stands at)\\s+${fill}`,
    ),
    end(
      `(?:,|\\band|\\bwhile)\\s*(?:in\\s+)?§E\\s+by\\s+(?:(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|[\\w-]+)\\s+to\\s+)?${fill}`,
    ),
    end(
      `\\b(?:while|and|with|but|whereas|although)\\s+(?:the\\s+)?§E(?:['’]s)?(?:\\s+(?:average|figure|rate|mean|level|median))?\\s*(?:is|was|of|at|stands at|stood at|had|has)\\s*${fill}`,
    ),
    end(
      `\\b(?:than|above|below|double|twice|half|exceeds?|exceeding|triple|over|under|on|near|to)\\s+(?:that of\\s+)?${fill}(?:§E(?:['’]s)?|${nation})\\s*(?:average|figure|rate|mean|level|median)?\\s*${fill}`,
    ),
    end(
      `[(,;–]\\s*(?:the\\s+)?(?:§E|${nation})(?:\\s+(?:average|figure|rate|mean|total|median))?\\s*(?:[:,(]|is|was|of|at|stands at)?\\s*`,
    ),
    end(
      `(?:^|[\\s(])(?:${nation}|§E)(?:['’]s)?\\s+(?:average|figure|rate|mean|level|median)\\s*(?:[:,(]|is|was|of|at|stands at|stood at|which was|which is)?\\s*${fill}`,
    ),
  ];
}

/** Openings of sentences that go on about a number; `things` are what the field counts. */
function goingOn(nation: string, things: string, fill: string): GoingOn[] {
  const lead =
    '[’‘“"\'•*\\s]*(?:(?:but|and|however|meanwhile|by contrast|in contrast|overall|elsewhere(?: in the region)?|in comparison|by comparison|at the same (?:time|date|point)|nationally|regionally|locally|previously),?\\s+)*';
  const ago =
    '(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|the|\\d+) (?:years?|months?|decades?|quarters?) (?:ago|earlier|before|later|on|previously)';
  const when = `(?:(?:(?:just|only|back)\\s+)?(?:(?:in|at|by|on|since|for|during|as of|until)\\s+)?(?:the\\s+)?(?:§D|${ago}|same (?:time|date|point)(?: §D)?),?\\s+)?`;
  const mod =
    '(?:(?:latest|current|previous|final|overall|total|comparable|equivalent|corresponding|same|average|monthly|annual|weekly|projected|forecast|actual|official|true|outturn|local)\\s+)*';
  const where =
    '(?:\\s+(?:for|in|across|among|at)\\s+(?:the\\s+)?(?:§E|§D|country|region|whole|capital)(?:\\s+as a whole)?)?';
  const stands = `(?:(?:${SOON}|estimated)\\s+)?(?:${STANDS}|${BECOMES}|${EXPECTED}|${MOVED}(?: up| down| back)? to)\\s*(?:${SOON}\\s+)?`;
  const whole = (source: string): RegExp => new RegExp(`^${lead}${source}$`, 'i');
  return [
    {
      // `The figure for England was`, `In 2021 the rate had risen to`
      pattern: whole(
        `${when}(?:the|that|this|its|their)\\s+${mod}${NOUN}${where},?\\s*(?:§D,?\\s*)?(?:which\\s+)?${stands}${fill}`,
      ),
      area: false,
      named: true,
    },
    {
      pattern: whole(
        `${when}(?:the\\s+)?(?:${nation}|§E(?:['’]s)?)(?:\\s+own)?\\s+${mod}${NOUN}\\s*(?:,|${stands}|\\()\\s*${fill}`,
      ),
      area: true,
      named: true,
    },
    {
      pattern: whole(
        `(?:nationally|regionally|(?:across|in|for)\\s+(?:the\\s+)?§E(?:\\s+as a whole)?),?\\s+(?:(?:the|it|its)(?:\\s+${mod}${NOUN})?\\s+)?(?:${stands})?${fill}`,
      ),
      area: true,
      named: false,
    },
    { pattern: whole(`${when}(?:it|this|that|they|these|there)\\s+${stands}${fill}`), area: false, named: false },
    {
      pattern: whole(
        `${when}(?:(?:in|at|across|for)\\s+)?(?:the\\s+)?§E(?:['’]s)?(?:\\s+as a whole)?,?\\s*(?:${stands}|,|at|on|with|\\(|:|–|-)?\\s*(?:was\\s+)?(?:in\\s+)?(?:by far\\s+)?(?:the\\s+(?:highest|lowest|worst|best),?\\s+(?:at|with)\\s+)?${fill}`,
      ),
      area: true,
      named: false,
    },
    {
      // `Rates were highest in London (20.5%)`
      pattern: whole(
        `(?:the\\s+)?(?:rates?|figures?|numbers?|levels?|averages?|proportions?|it|they|the (?:highest|lowest))\\s+(?:\\w+\\s+)?(?:were|was|is|are|ranged|varied|stood|ranges|varies)\\s+(?:\\w+\\s+){0,3}(?:in|for|at|from)\\s+(?:the\\s+)?(?:§E\\s*[,(]?\\s*(?:at|with|where it (?:is|was))?\\s*)?${fill}`,
      ),
      area: true,
      named: true,
    },
    {
      pattern: whole(
        `(?:this|that|it|these|they|the ${NOUN})\\s+(?:is|was|were|represents?|represented|compares?|compared|marks?|means|has|had|follows)\\b[^.;]{0,60}\\b(?:compared (?:to|with)|from|on|twice the|double the|half the|than|against)\\s+${fill}`,
      ),
      area: false,
      named: true,
    },
    {
      pattern: whole(`(?:§D|${ago}),?\\s+(?:it|there|${things}|that)\\s+(?:was|were|stood at|had been)\\s*${fill}`),
      area: false,
      named: false,
    },
    {
      pattern: whole(
        `${when}(?:\\w+\\s+){0,6}?\\b(?:cut|reduce|bring|lower|raise|increase|take|takes|took|brings|brought|get|getting|got)\\s+(?:(?:that|it|this|them|the (?:number|figure|rate|total|average|budget|bill))\\s+)?(?:down\\s+|up\\s+|back\\s+)?to\\s+${fill}`,
      ),
      area: false,
      named: true,
    },
    {
      // `A package agreed in January is meant to bring it below`
      pattern: new RegExp(
        `^[^;]{0,140}\\b(?:cut|cutting|reduce|reducing|bring|bringing|lower|lowering|get|getting|push|pushing|take|taking)\\s+(?:that|it|this|the (?:number|figure|rate|total|average))\\s+(?:down\\s+|up\\s+|back\\s+)?(?:to|below|under|above)\\s+${fill}$`,
        'i',
      ),
      area: false,
      named: true,
    },
  ];
}

/** A row of a list: a body or a time, a sign, the number. */
export const ROW = /^[\s•*–-]*(?:(?:in|the)\s+)?§[DE]\s*(?:[:|–-]|\t)*\s*$/i;
/** What may follow a number that stands for itself. */
export const ENDS =
  /^\s*(?:$|[,.;)–:]|and\b|but\b|while\b|up\b|down\b|compared\b|against\b|from\b|respectively\b|(?:in|at|on|by|for|as of|since|during|of|over)?\s*(?:the\s+)?(?:§[DE]|year|same|previous|month|end|whole)|nationally|regionally|on average|a year|two years|each\b|last\b|when\b|then\b|before\b|after\b|per cent\b)/i;
