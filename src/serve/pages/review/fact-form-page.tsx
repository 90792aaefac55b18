import type { DocumentFact, DocumentView } from '../../../inspect/documents.js';
import { evidenceSentence } from '../../../inspect/evidence-sentence.js';
import { placeOf } from '../../../review/index.js';
import { EvidenceSentence } from '../../components/evidence.js';
import { DocumentLink } from '../../components/links.js';
import { DayValue } from '../../components/values.js';
import type { PageContext } from '../../context.js';
import { Layout } from '../../layout.js';
import { factTitle } from '../document/document-page.js';
import { type FactFields, type FieldMistake, placeOfWords } from './fact-columns.js';
import { FactForm } from './fact-form.js';
import type { Vocabulary } from './vocabulary.js';

/** The page on which one fact is corrected, or a missing one added, beside the words of the document. */
export const FactFormPage = (props: {
  readonly context: PageContext;
  readonly view: DocumentView;
  /** The fact to correct; null where one is added. */
  readonly fact: DocumentFact | null;
  readonly vocabulary: Vocabulary;
  readonly fields: FactFields;
  readonly mistakes: readonly FieldMistake[];
  readonly hidden: Readonly<Record<string, string>>;
  readonly by: string;
  readonly reason: string;
  readonly back: string;
}) => {
  const { context, view, fact, fields, mistakes } = props;
  const title = fact === null ? 'Add a fact' : 'Correct a fact';
  const { text } = view.document;
  const near = /^\d{1,9}$/.test(fields.start) ? Number(fields.start) : 0;
  const words = fields.evidence.trim();
  const place = placeOf(text, words, near) ?? placeOfWords(text, words);
  return (
    <Layout
      context={context}
      title={mistakes.length > 0 ? `Mistake – ${title}` : title}
      current="review"
      styles={['reading.css', 'review.css']}
      scripts={['review.js']}
    >
      <div class="page-head">
        <p class="kicker row">
          <DocumentLink documentKey={view.document.key} title={view.document.title} />
          <DayValue iso={view.document.published} />
        </p>
        <h1>{title}</h1>
        {fact !== null && (
          <p class="lead">
            {factTitle(fact.kind_title, fact.measure_title)}, {fact.subject_name}: change what is wrong.
          </p>
        )}
      </div>
      {place !== null && <EvidenceSentence sentence={evidenceSentence(text, place.start, place.end)} />}
      <FactForm
        context={context}
        vocabulary={props.vocabulary}
        fields={fields}
        mistakes={mistakes}
        hidden={props.hidden}
        by={props.by}
        reason={props.reason}
        submit={fact === null ? 'Add this fact' : 'Correct it'}
        back={props.back}
      />
    </Layout>
  );
};
