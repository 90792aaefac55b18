/** Frequent function words by language; a word may serve several. English and Welsh get long lists: they must be sure. */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en:
    'the of and to in a is that for it was on with as be at by this had not are but from or have an they which one were ' +
    'all we when there can been has will would who said their its after about what out more up some than into if could ' +
    'our his her she he him them these those you your over during because while against before between through',
  cy:
    'y yr a ac o i yn ar am at ei eu ein eich gan gyda wedi mae maen oedd yw ydy bod fod nid na ni nad neu hefyd ond ' +
    'sydd sy hyn hon hwn hynny fel drwy trwy dros dan rhwng heb er mwyn oherwydd ers roedd bydd byddai dywedodd meddai ' +
    'gwaith plant cyngor pobl gwasanaethau ddim wrth iddo iddi iddynt ganddo hwy nhw chi fy dy felly lle pan os un mewn',
  fr:
    'le la les des du de un une et en est que qui dans pour pas sur au aux avec ce cette ces il elle ils nous vous son ' +
    'sa ses leur mais ou par plus ne se sont a été être avait',
  de:
    'der die das und ist in den von zu mit sich des auf für im dem nicht ein eine als auch es an werden aus er hat dass ' +
    'sie nach wird bei einer um am sind noch wie einem über',
  es:
    'de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta ' +
    'entre cuando muy sin sobre también me hasta hay donde',
  pt:
    'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ' +
    'ser quando muito há nos já está eu também pelo pela',
  it:
    'di che è e la il un a per in una mi sono ho non ma lo ha le si ti con i da se come io ci questo qui bene del della ' +
    'dei delle nel alla gli più anche al',
  nl: 'de van een het en in is dat op te zijn met voor niet die aan er om ook als dan maar bij nog uit naar heeft wordt door over',
  pl: 'w i na z się do nie że to jest o jak po co za od przez dla są ale czy przy już jego być tym które oraz',
  sv: 'och i att det som en på är av för med till den har de inte om ett han men var jag från vi så kan',
  da: 'og i at det som en på er af for med til den har de ikke om et han men var jeg fra vi så kan der blev',
  id: 'yang dan di ini itu dengan untuk pada dari tidak dalam akan ke oleh juga adalah atau ada telah bisa saat karena tersebut',
  tr: 've bir bu da de için ile çok olarak daha gibi olan var ne kadar sonra en ise değil ama her',
  ro: 'și în de la cu pe care este nu un o se din mai pentru ce sunt fost fi au dar prin sau după',
  vi: 'và của là có được cho không các trong một với người này những đã khi để từ',
  fi: 'ja on ei että se hän oli mutta kun myös tai joka ovat sen ole kuin niin mukaan',
  ga: 'agus an na ar sa go is le do a bhí tá ag ina chun leis níl faoi seo sin ach mar',
};

/** Languages by the function words they use. */
const LANGUAGES_OF = new Map<string, string[]>();
for (const [code, list] of Object.entries(FUNCTION_WORDS)) {
  for (const word of list.split(' ')) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), code]);
}

/** Scripts that decide by themselves; `und` where several languages share one. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['ta', /\p{Script=Tamil}/gu],
];

/** UTF-16 units that are looked at: enough for a sure answer. */
const SAMPLE = 8_000;

function scriptOf(sample: string): string | null {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [code, pattern] of SCRIPTS) {
    const share = (sample.match(pattern)?.length ?? 0) / Math.max(1, letters);
    // Chinese signs are few to a sentence, and Japanese mixes them with its own.
    if (share > (code === 'ja' ? 0.1 : 0.4)) return code;
  }
  return null;
}

/**
 * Tells the language of a text by its function words. English and Welsh are told from each other and from the main
 * languages of Europe and Asia, whose codes are given where sure.
 *
 * @param text clean text; the first 8,000 UTF-16 units count
 * @returns `en`, `cy`, another ISO 639-1 code, or `und` where there is too little to tell
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const script = /^[\0-\u024f\u2000-\u2122]*$/.test(sample) ? null : scriptOf(sample);
  if (script !== null) return script;
  const tokens = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (tokens.length < 5) return 'und';
  const hits = new Map<string, number>();
  for (const token of tokens)
    for (const code of LANGUAGES_OF.get(token) ?? []) hits.set(code, (hits.get(code) ?? 0) + 1);
  let best = 'und';
  let most = 0;
  for (const [code, count] of hits) if (count > most) [best, most] = [code, count];
  // Running text has a quarter to a half function words; lists of names and numbers have fewer.
  return most >= 2 && most / tokens.length >= (tokens.length < 30 ? 0.1 : 0.12) ? best : 'und';
}
