import { CsrfField } from '../../components/forms.js';
import type { PageContext } from '../../context.js';
import { capital, words } from '../../format/words.js';
import { bodyText, type FactField, type FactFields, type FieldMistake } from './fact-columns.js';
import { BOUNDS, PERIODS, STATUSES, type Vocabulary } from './vocabulary.js';

interface FormProps {
  readonly context: PageContext;
  readonly vocabulary: Vocabulary;
  readonly fields: FactFields;
  readonly mistakes: readonly FieldMistake[];
  /** What goes along unseen: the document, the fact, the action. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly by: string;
  readonly reason: string;
  /** What the button says. */
  readonly submit: string;
  /** Where leaving leads to. */
  readonly back: string;
}

/** All columns of a fact as a form, each with the input that suits it; what is wrong stands at its field and on top. */
export const FactForm = (props: FormProps) => {
  const { context, vocabulary, fields, mistakes, hidden } = props;
  const field = (name: FactField): FieldProps => ({
    name,
    value: fields[name],
    mistake: mistakes.find((one) => one.field === name)?.message ?? null,
  });
  return (
    <form method="post" action="/review/decide" class="fact-form stack" data-fact-form>
      <CsrfField context={context} />
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Mistakes mistakes={mistakes} />
      <WordsFields field={field} />
      <WhatFields vocabulary={vocabulary} field={field} />
      <AmountFields vocabulary={vocabulary} field={field} />
      <PostFields vocabulary={vocabulary} field={field} />
      <WhenFields field={field} />
      <DecisionFields by={props.by} reason={props.reason} />
      <div class="row">
        <button type="submit" class="button--main">
          {props.submit}
        </button>
        <a href={props.back}>Leave it</a>
      </div>
      <Lists vocabulary={vocabulary} />
    </form>
  );
};

const Mistakes = (props: { readonly mistakes: readonly FieldMistake[] }) =>
  props.mistakes.length === 0 ? null : (
    <div class="notice notice--bad stack" role="alert" id="mistakes" tabindex={-1}>
      <h2>That does not work yet</h2>
      <ul>
        {props.mistakes.map(({ field, message }) => (
          <li>
            <a href={`#field-${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );

interface FieldProps {
  readonly name: FactField;
  readonly value: string;
  readonly mistake: string | null;
}

type FieldOf = (name: FactField) => FieldProps;

const described = ({ name, mistake }: FieldProps) =>
  mistake === null ? {} : { 'aria-invalid': 'true' as const, 'aria-describedby': `mistake-${name}` };

const Mistake = (props: FieldProps) =>
  props.mistake === null ? null : (
    <p class="field__mistake" id={`mistake-${props.name}`}>
      {props.mistake}
    </p>
  );

const TextField = (
  props: FieldProps & {
    readonly label: string;
    readonly type?: 'text' | 'date';
    readonly list?: string;
    readonly hint?: string;
    readonly numeric?: boolean;
  },
) => {
  const { name, value, label, type = 'text', list, hint, numeric = false } = props;
  return (
    <div class="field">
      <label for={`field-${name}`}>
        {label}
        {hint !== undefined && <span class="note"> {hint}</span>}
      </label>
      <input
        id={`field-${name}`}
        name={name}
        type={type}
        value={value}
        maxlength={300}
        autocomplete="off"
        {...(list === undefined ? {} : { list })}
        {...(numeric ? { inputmode: 'decimal' as const } : {})}
        {...described(props)}
      />
      <Mistake {...props} />
    </div>
  );
};

const SelectField = (
  props: FieldProps & {
    readonly label: string;
    readonly options: readonly { readonly value: string; readonly label: string }[];
  },
) => (
  <div class="field">
    <label for={`field-${props.name}`}>{props.label}</label>
    <select id={`field-${props.name}`} name={props.name} {...described(props)}>
      {props.options.map(({ value, label }) => (
        <option value={value} selected={value === props.value}>
          {label}
        </option>
      ))}
    </select>
    <Mistake {...props} />
  </div>
);

const WordsFields = (props: { readonly field: FieldOf }) => {
  const evidence = props.field('evidence');
  return (
    <fieldset class="stack">
      <legend>Where the document says so</legend>
      <div class="field">
        <label for="field-evidence">Words that state it, as they stand in the text</label>
        <textarea id="field-evidence" name="evidence" rows={3} maxlength={2000} dir="auto" {...described(evidence)}>
          {evidence.value}
        </textarea>
        <Mistake {...evidence} />
      </div>
      <input type="hidden" name="start" value={props.field('start').value} />
    </fieldset>
  );
};

const WhatFields = (props: { readonly vocabulary: Vocabulary; readonly field: FieldOf }) => {
  const what = props.field('what');
  const kinds = [...new Set(props.vocabulary.measures.map(({ kindTitle }) => kindTitle))];
  return (
    <fieldset class="stack">
      <legend>What it states</legend>
      <div class="fact-form__fields">
        <div class="field">
          <label for="field-what">Kind and measure</label>
          <select id="field-what" name="what" data-what {...described(what)}>
            <option value="">Choose…</option>
            {kinds.map((title) => (
              <optgroup label={title}>
                {props.vocabulary.measures
                  .filter(({ kindTitle }) => kindTitle === title)
                  .map((measure) => {
                    const value = `${measure.kind}/${measure.id}`;
                    return (
                      <option value={value} selected={value === what.value} data-shape={measure.shape}>
                        {measure.title}
                      </option>
                    );
                  })}
              </optgroup>
            ))}
          </select>
          <Mistake {...what} />
        </div>
        <TextField {...props.field('subject')} label="About" list="bodies" hint="a council, trust or region" />
      </div>
    </fieldset>
  );
};

const AmountFields = (props: { readonly vocabulary: Vocabulary; readonly field: FieldOf }) => {
  const { vocabulary, field } = props;
  const units = [...new Set(vocabulary.measures.flatMap((measure) => measure.units))].sort();
  return (
    <>
      <fieldset data-shape="grade">
        <legend>Grade (of a rating)</legend>
        <SelectField
          {...field('grade')}
          label="Grade"
          options={[
            { value: '', label: 'None' },
            ...vocabulary.grades.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      </fieldset>
      <fieldset class="stack" data-shape="quantity">
        <legend>How much (of what is counted or paid)</legend>
        <div class="fact-form__fields fact-form__fields--narrow">
          <SelectField
            {...field('bound')}
            label="Exactness"
            options={BOUNDS.map((bound) => ({ value: bound, label: capital(words(bound)) }))}
          />
          <TextField {...field('value')} label="Number" hint="1250, 43.5 or 11.7m" numeric />
          <TextField {...field('value_high')} label="Upper end" hint="of a range" numeric />
          <SelectField
            {...field('unit')}
            label="Unit"
            options={['', ...units].map((unit) => ({ value: unit, label: unit === '' ? 'None' : words(unit) }))}
          />
          <SelectField
            {...field('per')}
            label="Each"
            options={PERIODS.map((period) => ({ value: period, label: period === '' ? 'Once' : capital(period) }))}
          />
        </div>
      </fieldset>
    </>
  );
};

const PostFields = (props: { readonly vocabulary: Vocabulary; readonly field: FieldOf }) => (
  <fieldset class="stack" data-shape="post">
    <legend>Who (of an appointment)</legend>
    <div class="fact-form__fields">
      <TextField {...props.field('person')} label="Person" />
      <TextField {...props.field('role')} label="Post" list="roles" />
    </div>
  </fieldset>
);

const WhenFields = (props: { readonly field: FieldOf }) => (
  <fieldset class="stack">
    <legend>When and how it is meant</legend>
    <div class="fact-form__fields fact-form__fields--narrow">
      <TextField {...props.field('date_start')} label="First day" type="date" />
      <TextField {...props.field('date_end')} label="Last day" type="date" />
      <SelectField
        {...props.field('status')}
        label="Meant as"
        options={STATUSES.map((status) => ({ value: status, label: capital(status) }))}
      />
      <TextField {...props.field('said_by')} label="Said by" />
    </div>
  </fieldset>
);

const DecisionFields = (props: { readonly by: string; readonly reason: string }) => (
  <fieldset class="stack">
    <legend>Your decision</legend>
    <div class="fact-form__fields">
      <div class="field">
        <label for="field-reason">Why</label>
        <input id="field-reason" name="reason" value={props.reason} maxlength={500} autocomplete="off" />
      </div>
      <div class="field">
        <label for="field-by">Your name</label>
        <input id="field-by" name="by" value={props.by} maxlength={80} autocomplete="name" />
      </div>
    </div>
  </fieldset>
);

const Lists = (props: { readonly vocabulary: Vocabulary }) => (
  <>
    <datalist id="bodies">
      {props.vocabulary.bodies.map((body) => (
        <option value={bodyText(body)}></option>
      ))}
    </datalist>
    <datalist id="roles">
      {props.vocabulary.roles.map((role) => (
        <option value={role}></option>
      ))}
    </datalist>
  </>
);
