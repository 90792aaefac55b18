/** Words that open a byline. */
const OPENING =
  /^(?:(?:written|reported|posted|published|words|story|report|article|edited|reporting|exclusive|analysis|opinion|comment|gan)?\s*(?:by|gan)\b|gan\b|authors?\b|words|story|from|posted by)\s*:?\s+/i;

/** Words of a post; a part of a byline that holds one is no further author. */
const POST =
  /\b(?:editor|editors|correspondent|reporter|journalist|writer|columnist|producer|presenter|chief|director|head of|deputy|political|education|social affairs|health|local democracy|senior|assistant|staff|professor|lecturer|fellow|manager|officer|freelance|photographer|minister|mp|councillor|author of|contributor|bureau|desk|team)\b/i;

/** Bodies that sign copy as a whole; their names are kept as given, posts or not. */
const COLLECTIVE =
  /\b(?:press association|pa media|pa news|pa|reuters|afp|associated press|ap|bbc|itv|sky|wales online|newsroom|news team|staff reporters?|local democracy reporting service|ldrs|news desk|newsdesk|reporters?|editorial team|agency|agencies|council|trust|department|staff)\b/i;

const NOBODY =
  /^(?:admin|administrator|unknown|n\/a|none|null|undefined|anonymous|guest|user|root|test|editor|author|by|webmaster|wp-?admin|default|share|comments?|advertisement)$/i;

const ADDRESS = /https?:|www\.|@|\.(?:com|co|org|net|uk|php|html)\b/i;

/** Words of sections and labels, which are no person's name though two of them may look like one. */
const LABEL_WORD =
  /^(?:news|sports?|politics|education|council|councils|children|children['’]s|services?|social|care|health|local|latest|breaking|business|community|home|family|families|society|opinion|features?|analysis|editorial|exclusive|press|releases?|media|public|sector|government|england|wales|north|south|east|west|county|city|town|jobs|events|archive|contact|about|top|office|team|group|department|published|posted|updated|reading|time|more|read|share|photo|image|the|and|of|in)$/i;

/** True for a line that is nothing but a person's name: looks like one, and holds no word of sections and labels. */
export const isPersonName = (line: string): boolean =>
  line.length <= 60 && looksLikePerson(line) && !line.split(' ').some((word) => LABEL_WORD.test(word));

/** Where a byline goes on to say when: a time, a day, a label such as "Published". */
const WHEN = (() => {
  const weekday = '(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?';
  const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
  const day = `(?:${weekday},? )?(?:\\d{1,2}(?:st|nd|rd|th)? ${month}|${month} \\d{1,2}\\b)`;
  const label = '(?:first |last |originally )?(?:published|posted|updated|modified|cyhoeddwyd|diweddarwyd)(?![a-z])';
  const begins = `(?:(?:at|on|am|ar) (?=\\d|${weekday}\\b|${month} \\d)|${label}|${day}|\\d{1,2}[:/.]\\d)`;
  return new RegExp(`[\\s,|•·–—-]+${begins}.*$`, 'i');
})();

/** True for a part of a byline that can be a person's name: two to five capitalised words, or initials among them. */
function looksLikePerson(part: string): boolean {
  const words = part.split(' ');
  if (words.length < 2 || words.length > 6 || part.length > 60 || /\d/.test(part)) return false;
  return words.every((word) =>
    /^(?:\p{Lu}|de|da|di|du|la|le|van|von|der|den|ter|bin|ibn|al|ap|ab|ferch|mac|o['’]|dr\b|y\b|st\b)/u.test(word),
  );
}

/** A post behind a name, with nothing between them: "Ann Poole Health Reporter". */
const POST_BEHIND =
  /\s(?:(?:senior|chief|deputy|assistant|local|political|social|public|affairs|community|crime|health|education|news|government|democracy|home|policy|digital|trainee|regional|investigations?|data|special|staff|freelance|content|features|multimedia|bbc|itv|pa)\s){0,5}(?:reporters?|correspondent|editor|journalist|writer|columnist|reporting service)\b.*$/i;

/** The name in a part of a byline that goes on with the post; the part itself where what is left is no name. */
function withoutPost(part: string): string {
  const name = part.replace(POST_BEHIND, '');
  return name !== part && looksLikePerson(name) && !POST.test(name) && !COLLECTIVE.test(name) ? name : part;
}

/**
 * Reads a byline without its "By": a name with a day ("Jane Smith 14 May 2024") or with a post behind it.
 *
 * @returns the name, or null where the line is something else
 */
export function bareByline(line: string): string | null {
  if (line.length > 120) return null;
  const name = line.replace(WHEN, '').replace(POST_BEHIND, '');
  return name !== line && isPersonName(name) ? name : null;
}

/** "JANE O'NEILL" becomes "Jane O'Neill"; mixed case stays. */
function calm(name: string): string {
  if (name !== name.toUpperCase() || !/\p{Lu}{3}/u.test(name) || !name.includes(' ')) return name;
  return name
    .toLowerCase()
    .replace(/(?<!\p{L})\p{L}|(?<=(?<!\p{L})(?:mc|o['’]))\p{L}/gu, (letter) => letter.toUpperCase());
}

function trimmed(part: string): string {
  return part
    .replace(OPENING, '')
    .replace(/\([^()]{0,80}\)/g, ' ')
    .replace(/\S*@\S+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:|•·–—-]+|[\s,;:|•·–—-]+$/g, '')
    .trim();
}

/**
 * Reads the names in a byline or author field: several authors, agencies and staff bylines, without posts, addresses,
 * handles and opening words.
 *
 * @param value `By Jane Smith and John Jones, political editor`
 * @returns names in order, each once; empty where the text names nobody
 */
export function readAuthors(value: string): readonly string[] {
  const line = value.slice(0, 300).replace(/\s+/g, ' ').trim().replace(OPENING, '').replace(WHEN, '');
  if (line === '' || /^https?:/i.test(line)) return [];
  const parts = line.split(
    /\s*(?:;|\||•|·|\/| – | — | - |\n)\s*|,\s*(?:and |& )?|\s+(?:and|&|with|a|ac)\s+(?=\p{Lu})/u,
  );
  const names: string[] = [];
  parts.forEach((raw, at) => {
    const part = withoutPost(trimmed(raw));
    if (part === '' || NOBODY.test(part) || ADDRESS.test(part) || part.length > 80) return;
    const isName =
      POST.test(part) || COLLECTIVE.test(part) ? COLLECTIVE.test(part) && at === 0 : at === 0 || looksLikePerson(part);
    const name = calm(part);
    if (isName && !names.some((known) => known.toLowerCase() === name.toLowerCase())) names.push(name);
  });
  return names;
}
