import { describe, expect, it } from 'vitest';
import { AREAS } from '../../../src/packs/childrens-services/names/areas.js';
import { createTermRecogniser } from '../../../src/recognise/terms/index.js';

const recognise = createTermRecogniser(AREAS);

function areasIn(text: string): string[] {
  return recognise(text, { title: null, published: null }).flatMap((mention) =>
    mention.kind === 'term' ? [mention.id] : [],
  );
}

describe('judgement areas in official and press wordings', () => {
  it.each([
    ['The impact of leaders on social work practice with children and families: Good', ['leadership']],
    ['The impact of leaders on practice with children and families was graded good.', ['leadership']],
    ['The impact of leadership was rated inadequate.', ['leadership']],
    ['Leadership, management and governance: requires improvement', ['leadership']],
    ['Ofsted rated leadership outstanding.', ['leadership']],
    ['The experiences and progress of children who need help and protection: Good', ['help_and_protection']],
    ['Services for children in need of help and protection were inadequate.', ['help_and_protection']],
    ['It was graded good for help and protection.', ['help_and_protection']],
    ['Child protection services were rated inadequate.', ['help_and_protection']],
    ['Support for children who need help or protection was good.', ['help_and_protection']],
    ['The experiences and progress of children in care and care leavers', ['children_in_care_and_care_leavers']],
    ['Services for children in care and care leavers are good.', ['children_in_care_and_care_leavers']],
    ['Children in care: good. Care leavers: outstanding.', ['children_in_care', 'care_leavers']],
    ['The experiences and progress of care leavers', ['care_leavers']],
    ['Provision for care-leavers requires improvement.', ['care_leavers']],
    ['The experiences and progress of children looked after and achieving permanence', ['children_looked_after']],
    ['Looked-after children were well served.', ['children_looked_after']],
    ['Adoption performance was outstanding.', ['adoption']],
    ['The Local Safeguarding Children Board was rated good.', ['safeguarding_board']],
    ['The LSCB requires improvement.', ['safeguarding_board']],
    ['Overall effectiveness was good.', ['overall']],
    ['It was rated good overall.', ['overall']],
  ])('%s', (text, areas) => {
    expect(areasIn(text)).toEqual(areas);
  });

  it.each([
    'The overall cost of the building was £3m.',
    'Leaders met on Tuesday.',
    'The board met on Tuesday.',
    'Careful leavers of the building turned off the lights.',
    'The Conservative leadership contest goes on.',
  ])('finds none in: %s', (text) => {
    expect(areasIn(text)).toEqual([]);
  });
});
