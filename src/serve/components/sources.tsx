import type { SourcedFact } from '../../inspect/merged-listing.js';
import { plural } from '../format/number.js';
import { clip } from '../format/words.js';
import { DocumentLink } from './links.js';
import { Badge, DayValue } from './values.js';

/** Sources shown before the rest is folded away, and the longest words of evidence shown. */
const SHOWN = 1;
const LONGEST = 260;
const LONGEST_TITLE = 80;

/** The words that state a merged fact, each with its document; further ones are folded away. */
export const Sources = (props: { readonly fact: SourcedFact }) => {
  const { fact } = props;
  const [first, ...rest] = fact.sources;
  if (first === undefined) return <p class="note">Stands in copies only; see “Articles”.</p>;
  return (
    <div class="sources">
      <OneSource source={first} />
      {rest.length >= SHOWN && (
        <details>
          <summary>{plural(rest.length, 'further place', 'further places')}</summary>
          {rest.map((source) => (
            <OneSource source={source} />
          ))}
        </details>
      )}
    </div>
  );
};

const OneSource = ({ source }: { readonly source: SourcedFact['sources'][number] }) => (
  <div class="sources__one">
    <q class="evidence evidence--small" dir="auto">
      {clip(source.evidence.replace(/\s+/g, ' '), LONGEST)}
    </q>
    <p class="source">
      <DocumentLink
        documentKey={source.document}
        title={clip(source.title, LONGEST_TITLE)}
        factNumber={source.number}
      />
      {source.publisher !== '' && <span dir="auto">{source.publisher}</span>}
      <DayValue iso={source.published} />
      {source.copied && <Badge text="copy" />}
    </p>
  </div>
);
