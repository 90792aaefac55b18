import type { ExplainedCandidate, ExplainedMention, ExplainedRefusal } from '../../../store/explanation.js';
import { ruleHref } from '../../components/links.js';
import { Cell, Table } from '../../components/table.js';
import { countText } from '../../format/number.js';
import { capital, clip } from '../../format/words.js';
import { meaningOf } from './document-page.js';

/** Longest words of a place that are quoted whole, in UTF-16 units. */
const LONGEST_QUOTE = 240;

/** Everything the text names, in order, with what it was read as. */
export const MentionList = (props: { readonly mentions: readonly ExplainedMention[] }) => (
  <details class="fold" id="mentions">
    <summary>
      <h2>Mentions</h2> <span class="note">{countText(props.mentions.length)}</span>
    </summary>
    {props.mentions.length === 0 ? (
      <p class="note">The text names nothing that is known here.</p>
    ) : (
      <Table
        caption="What the text names, in order, and what it was read as"
        captionHidden
        columns={[
          { id: 'words', title: 'Words' },
          { id: 'type', title: 'Type' },
          { id: 'meaning', title: 'Read as' },
        ]}
      >
        {props.mentions.map((mention, index) => (
          <tr id={`mention-${index + 1}`}>
            <th scope="row" dir="auto">
              {clip(mention.text, LONGEST_QUOTE)}
            </th>
            <Cell label="Type">{mention.type}</Cell>
            <Cell label="Read as">{meaningOf(mention)}</Cell>
          </tr>
        ))}
      </Table>
    )}
  </details>
);

/** What rules found and did not make a fact of, with the reason. */
export const RefusalList = (props: {
  readonly refusals: readonly ExplainedRefusal[];
  readonly documentKey: string;
}) => (
  <details class="fold" id="refusals">
    <summary>
      <h2>No facts</h2> <span class="note">{countText(props.refusals.length)} finds refused</span>
    </summary>
    {props.refusals.length === 0 ? (
      <p class="note">Every find of a rule became a fact.</p>
    ) : (
      <ul class="plain-list reasons">
        {props.refusals.map((refusal, index) => (
          <li>
            <a href={`#refused-${index + 1}`} class="reasons__words" dir="auto">
              “{clip(refusal.text.replace(/\s+/gu, ' '), LONGEST_QUOTE)}”
            </a>
            <p class="note">
              <a href={ruleHref(refusal.rule)}>{refusal.rule}</a>: {clip(refusal.reason, LONGEST_QUOTE)}
            </p>
          </li>
        ))}
      </ul>
    )}
    <form action="/rules/why" method="get" class="row ask">
      <input type="hidden" name="document" value={props.documentKey} />
      <label class="field">
        <span class="label">Why did a rule find nothing here?</span>
        <input name="rule" placeholder="workforce/vacancy-rate" required maxlength={200} />
      </label>
      <button type="submit">Ask</button>
    </form>
  </details>
);

/** What the source offered for title, author, date and the like, what was taken and why. */
export const CandidateList = (props: { readonly candidates: readonly ExplainedCandidate[] }) => (
  <details class="fold" id="metadata">
    <summary>
      <h2>Title, author, date</h2> <span class="note">{countText(props.candidates.length)} candidates</span>
    </summary>
    {props.candidates.length === 0 ? (
      <p class="note">The source offers none.</p>
    ) : (
      <Table
        caption="What the source offers, what was taken and why"
        captionHidden
        columns={[
          { id: 'field', title: 'Field' },
          { id: 'value', title: 'Value' },
          { id: 'why', title: 'Why' },
        ]}
      >
        {props.candidates.map(({ field, value, origin, chosen, why }) => (
          <tr class={chosen === 1 ? '' : 'lost'}>
            <th scope="row">{capital(field)}</th>
            <Cell label="Value">
              <span dir="auto">{clip(value, LONGEST_QUOTE)}</span>
              {chosen === 1 && <span class="badge badge--accepted">taken</span>}
            </Cell>
            <Cell label="Why">
              {why} <span class="note">({origin})</span>
            </Cell>
          </tr>
        ))}
      </Table>
    )}
  </details>
);
