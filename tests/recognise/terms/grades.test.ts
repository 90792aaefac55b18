import { describe, expect, it } from 'vitest';
import { GRADES } from '../../../src/packs/childrens-services/names/grades.js';
import { createTermRecogniser } from '../../../src/recognise/terms/index.js';

const recognise = createTermRecogniser(GRADES);

function gradesIn(text: string): string[] {
  return recognise(text, { title: null, published: null }).flatMap((mention) =>
    mention.kind === 'term' ? [mention.id] : [],
  );
}

describe('grades in all wordings', () => {
  it.each([
    ['The council has been rated outstanding by Ofsted.', ['outstanding']],
    ["Ofsted judged the council's children's services to be good.", ['good']],
    ['Children’s services in the borough require improvement, inspectors have found.', ['requires_improvement']],
    ['Ofsted found that leadership requires improvement to be good.', ['requires_improvement']],
    ['Requires improvement to be ‘good’, said Ofsted.', ['requires_improvement']],
    ['The service was found to require improvement.', ['requires_improvement']],
    ['Requiring improvement in 2019, it is now rated good.', ['requires_improvement', 'good']],
    ['The inspectorate said services needed improvement and rated them inadequate.', ['inadequate']],
    ['It needs improvement, Ofsted ruled.', ['requires_improvement']],
    ["Ofsted: children's services 'inadequate'", ['inadequate']],
    ['The “inadequate” judgement came after an inspection in May.', ['inadequate']],
    ['Outstanding-rated Essex will help.', ['outstanding']],
    ['The inadequate-rated department has a new director.', ['inadequate']],
    ['The good rating was its first.', ['good']],
    ['It went from inadequate to good in the latest inspection.', ['inadequate', 'good']],
    ['Its rating fell from outstanding to requires improvement.', ['outstanding', 'requires_improvement']],
    ['Ofsted graded it good overall, and outstanding for leadership.', ['good', 'outstanding']],
    ['The council kept its good Ofsted grade.', ['good']],
    ['Inspectors handed the council an outstanding judgement.', ['outstanding']],
    ['In 2011 inspectors rated the service adequate.', ['adequate']],
    ['The rating rose from adequate to good.', ['adequate', 'good']],
    ['Overall effectiveness: Good', ['good']],
    ['The experiences and progress of care leavers\tOutstanding', ['outstanding']],
    ['Ofsted said it was inadequate in all areas.', ['inadequate']],
    ['It was judged requires improvement for leadership and good for care leavers.', ['requires_improvement', 'good']],
    ['Ofsted has rated it inadequate, the lowest mark.', ['inadequate']],
    ['The good verdict for the children’s department delighted staff after the inspection.', ['good']],
    ['The council, outstanding since 2018, was inspected again by Ofsted.', ['outstanding']],
    ['Inspectors said the service remains inadequate.', ['inadequate']],
    ['Of 150 councils inspected, 14 were outstanding and 68 were good.', ['outstanding', 'good']],
  ])('%s', (text, grades) => {
    expect(gradesIn(text)).toEqual(grades);
  });
});

describe('the same words as plain adjectives', () => {
  it.each([
    'Inspectors saw good practice in the front door team.',
    'It is not good enough, the Ofsted inspector said.',
    'The council has an outstanding debt of £4m, the inspection of its books found.',
    'Two outstanding recommendations from the inspection remain.',
    'Adequate staffing is in place, Ofsted heard.',
    'Inspectors found inadequate supervision of newly qualified staff.',
    'Social workers were given an award for an outstanding contribution to fostering.',
    'There is good progress in the plan, inspectors wrote.',
    'It was a good result for the borough.',
    'Families live in inadequate housing.',
    'Good news for care leavers as Ofsted visits.',
    'The director said it was good to see improvement after the inspection.',
    'Staff are very good at listening, inspectors said.',
    'A good relationship with schools helps.',
    'He left for good.',
    'Children get outstanding support from foster carers, the report says.',
    'The common good matters, the judge said.',
    'There was no adequate explanation for the delay.',
  ])('finds none in: %s', (text) => {
    expect(gradesIn(text)).toEqual([]);
  });
});
