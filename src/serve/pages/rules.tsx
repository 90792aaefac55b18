import type { Hono } from 'hono';
import { checkPattern, knownTags, traceRule } from '../../extract/index.js';
import { evidenceReader } from '../../inspect/evidence-sentence.js';
import { NO_FILTER } from '../../inspect/fact-filter.js';
import { listFacts, NEWEST_FIRST } from '../../inspect/facts.js';
import { readLabels } from '../../inspect/labels.js';
import { listRefusals, listRules, type RuleListing, readRule } from '../../inspect/rules.js';
import { isoDate } from '../../model/ids.js';
import { nearest } from '../../model/nearest.js';
import { type AnalysedText, analyseInSteps } from '../../pipeline/analyse.js';
import { tryPattern, tryPatternOnCorpus } from '../../pipeline/pattern-trial.js';
import { isRead } from '../../pipeline/rule-corpus.js';
import { matchesOfRule } from '../../pipeline/rule-matches.js';
import type { LoadedStages } from '../../pipeline/stages.js';
import { prepareTextReader } from '../../store/stored-text.js';
import { ruleHref } from '../components/links.js';
import { Cell, Table } from '../components/table.js';
import type { PageContext } from '../context.js';
import { countText, plural } from '../format/number.js';
import { clip } from '../format/words.js';
import { documentOf, Layout } from '../layout.js';
import { badRequest, notFound, PageError } from '../page-error.js';
import { rememberUntilWritten } from '../remember.js';
import { documentNamed } from './document/document-page.js';
import { ruleFileText, ruleLoader } from './rules/rule-book.js';
import { meetingsOf } from './rules/rule-meetings.js';
import { precisionText, RulePage, type RulePageData } from './rules/rule-page.js';
import { LONGEST_TRIED, TryPage, type TryResult, type TryView } from './rules/try-page.js';
import { WhyPage } from './rules/why-page.js';

/** Facts and refused places that the page of a rule shows. */
const FACTS = 12;
const REFUSALS = 20;
/** What trying a pattern on the corpus may cost. */
const BUDGET = { milliseconds: 3000, documents: 100 };
/** Longest document that a rule is followed through here, in UTF-16 units. */
const LONGEST_FOLLOWED = 300_000;

/** Adds the pages of rules: the list, one rule, trying patterns and texts, and why (not) a rule matched a document. */
export function registerRules(app: Hono, context: PageContext): void {
  const { database } = context;
  const rulesOf = rememberUntilWritten(listRules);
  const load = ruleLoader(database);
  app.get('/rules', (c) => c.html(documentOf(<RulesPage context={context} rules={rulesOf(database)} />)));
  app.get('/rule', (c) => {
    const data = rulePageData(context, c.req.query('id') ?? '', load);
    return c.html(documentOf(<RulePage context={context} data={data} />));
  });
  app.get('/rules/try', async (c) => {
    const view: TryView = {
      pattern: clip((c.req.query('pattern') ?? '').trim(), 500),
      text: (c.req.query('text') ?? '').trim().slice(0, LONGEST_TRIED),
      title: (c.req.query('title') ?? '').trim(),
      published: isoDate(c.req.query('published') ?? '') ?? '',
      corpus: c.req.query('corpus') === '1',
    };
    const result = await tried(context, view, load);
    return c.html(documentOf(<TryPage context={context} view={view} result={result} />));
  });
  app.get('/rules/why', (c) => {
    const page = whyPage(context, (c.req.query('rule') ?? '').trim(), (c.req.query('document') ?? '').trim(), load());
    return c.html(documentOf(page));
  });
}

function rulePageData(context: PageContext, id: string, load: () => LoadedStages): RulePageData {
  const { database } = context;
  const view = readRule(database, id);
  if (view === null) throw notFound(`There is no rule ${clip(id, 200)}.`, 'Choose one from the list of rules.');
  const rule = load().rules.rules.find((one) => one.id === id) ?? null;
  const sentence = evidenceReader(database);
  const filter = { ...NO_FILTER, rule: [id] };
  return {
    ...{ view, rule },
    file: rule === null ? null : ruleFileText(rule),
    facts: listFacts(database, filter, { ...NEWEST_FIRST, offset: 0, limit: FACTS }).map((fact) => ({
      fact,
      sentence: sentence(fact),
    })),
    refusals: listRefusals(database, id, { limit: REFUSALS }),
    meetings: meetingsOf(database, id),
    labels: readLabels(database),
  };
}

async function tried(context: PageContext, view: TryView, load: () => LoadedStages): Promise<TryResult> {
  if (view.pattern === '' && (view.text === '' || view.corpus)) return { kind: 'nothing' };
  const { pack, rules } = load();
  const input: AnalysedText = {
    text: view.text,
    blocks: [],
    title: view.title === '' ? null : view.title,
    published: view.published === '' ? null : view.published,
  };
  if (view.pattern === '') {
    return { kind: 'rules', steps: analyseInSteps(input, pack, rules), pack, labels: readLabels(context.database) };
  }
  const checked = checkPattern(view.pattern, knownTags(pack));
  if (checked.kind === 'error') return { kind: 'mistake', ...checked.error };
  if (view.corpus) {
    const trial = await tryPatternOnCorpus(context.database, checked.pattern, pack, BUDGET);
    return { kind: 'corpus', trial };
  }
  return view.text === '' ? { kind: 'nothing' } : { kind: 'text', trial: tryPattern(input, checked.pattern, pack) };
}

function whyPage(context: PageContext, id: string, name: string, { pack, rules }: LoadedStages) {
  const rule = rules.rules.find((one) => one.id === id);
  if (rule === undefined) {
    const near = nearest(
      id.slice(0, 100),
      rules.rules.map((one) => one.id),
    );
    throw notFound(
      `There is no rule ${clip(id, 200)}${near === null ? '' : `; did you mean ${near}?`}`,
      'Go back and give the id of a rule, as the list of rules has it.',
    );
  }
  const view = documentNamed(context.database, name);
  const stored = prepareTextReader(context.database)(view.id);
  if (stored === null) throw notFound('That document is no longer there.');
  if (!isRead(stored)) {
    throw badRequest(
      `No rule reads that document: it is ${stored.readability.kind.replaceAll('_', ' ')}.`,
      'Choose another.',
    );
  }
  if (stored.text.length > LONGEST_FOLLOWED) {
    const message = 'That document is too long to be followed here.';
    throw new PageError(413, 'Too long', message, `Ask in the terminal: newsfacts rules explain ${rule.id} DOCUMENT`);
  }
  const steps = analyseInSteps(stored, pack, rules);
  return (
    <WhyPage
      context={context}
      rule={rule}
      view={view}
      matches={matchesOfRule(steps, rule.id)}
      trace={rule.extractor === null ? traceRule(steps.view, rule, pack) : null}
      pack={pack}
      labels={readLabels(context.database)}
    />
  );
}

const RulesPage = (props: { readonly context: PageContext; readonly rules: readonly RuleListing[] }) => {
  const { context, rules } = props;
  const silent = rules.filter(({ facts }) => facts === 0).length;
  return (
    <Layout context={context} title="Rules" current="rules" styles={['listings.css']}>
      <div class="page-head">
        <div class="row row--apart">
          <h1>Rules</h1>
          <a class="button" href="/rules/try">
            Try a pattern or a text
          </a>
        </div>
        <p class="lead">
          {plural(rules.length, 'rule')} read the documents; {silent === 0 ? 'each' : `all but ${countText(silent)}`}{' '}
          found something.
        </p>
      </div>
      <Table
        caption="Rules and what they found"
        captionHidden
        columns={[
          { id: 'rule', title: 'Rule' },
          { id: 'facts', title: 'Facts', numeric: true },
          { id: 'accepted', title: 'Accepted', numeric: true },
          { id: 'refused', title: 'Refused or corrected', numeric: true },
          { id: 'precision', title: 'Right, of those reviewed', numeric: true },
        ]}
      >
        {rules.map((rule) => (
          <tr>
            <th scope="row">
              <a href={ruleHref(rule.id)}>{rule.id}</a>
              <span class="rule-title">{rule.title}</span>
            </th>
            <Cell label="Facts" numeric>
              {countText(rule.facts)}
            </Cell>
            <Cell label="Accepted" numeric>
              {rule.accepted === 0 ? '' : countText(rule.accepted)}
            </Cell>
            <Cell label="Refused or corrected" numeric>
              {rule.refused + rule.corrected === 0 ? '' : countText(rule.refused + rule.corrected)}
            </Cell>
            <Cell label="Right, of those reviewed" numeric>
              {precisionText(rule)}
            </Cell>
          </tr>
        ))}
      </Table>
    </Layout>
  );
};
