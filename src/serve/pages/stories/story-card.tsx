import type { Story, StoryMember } from '../../../inspect/stories.js';
import { DocumentLink, factsHref } from '../../components/links.js';
import { Badge, DayValue } from '../../components/values.js';
import { plural } from '../../format/number.js';
import { comparisonHref, RELATION_WORDS } from '../document/copies.js';

/** One text with the documents it stands in: the canonical one, and how each copy is like it. */
export const StoryCard = (props: { readonly story: Story; readonly id: string }) => {
  const { canonical, copies, facts } = props.story;
  return (
    <article class="panel stack story" aria-labelledby={props.id}>
      <div>
        <h2 class="story__title" id={props.id}>
          <DocumentLink documentKey={canonical.key} title={canonical.title} />
        </h2>
        <p class="source">
          <Where member={canonical} />
          <Badge text="canonical" />
          {facts === 0 ? (
            <span>no facts</span>
          ) : (
            <a href={factsHref([['document', canonical.key]])}>{plural(facts, 'fact')} rest on it</a>
          )}
        </p>
      </div>
      <ul class="plain-list story__copies">
        {copies.map((copy) => (
          <li>
            <p class="story__copy">
              <Badge text={copy.copy_kind} /> <DocumentLink documentKey={copy.key} title={copy.title} />
            </p>
            <p class="source">
              <Where member={copy} />
              <span>
                {RELATION_WORDS[copy.copy_kind] ?? copy.copy_kind}
                {copy.score !== null && `, ${Math.round(copy.score * 100)}% alike`}
              </span>
              <a href={comparisonHref(copy.key, canonical.key)}>
                Side by side<span class="visually-hidden">: {copy.title} and the canonical text</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
      <p class="note">
        <a href={`${documentPageHref(canonical.key)}#copies`}>What it shares with others, and why</a>
      </p>
    </article>
  );
};

const documentPageHref = (key: string): string => `/document?${new URLSearchParams({ key })}`;

const Where = (props: { readonly member: StoryMember }) => (
  <>
    {props.member.publisher !== '' && <span dir="auto">{props.member.publisher}</span>}
    <DayValue iso={props.member.published} />
  </>
);
