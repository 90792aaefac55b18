import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../src/model/ids.js';
import type { PersonMention } from '../../../src/model/mention.js';
import { loadPack } from '../../../src/packs/childrens-services/index.js';
import { recogniseDocument } from '../../../src/recognise/index.js';

const pack = loadPack();

function personsIn(text: string): PersonMention[] {
  const context = { title: null, published: isoDate('2024-06-01') };
  return recogniseDocument(text, context, pack).filter((mention) => mention.kind === 'person');
}

const DCS = 'director of children’s services';

describe('persons with a role and the body it belongs to', () => {
  it.each([
    ['Council leader Liz Perry said so.', 'Liz Perry', 'council leader', ''],
    ['Reading council leader Liz Perry said so.', 'Liz Perry', 'council leader', 'E06000038'],
    [
      'Emma Tallow as chief executive of the Sandwell Children’s Trust has begun work.',
      'Emma Tallow',
      'chief executive',
      'sandwell-childrens-trust',
    ],
    [
      'The chief executive of Together for Children, Jill Colbert, agreed.',
      'Jill Colbert',
      'chief executive',
      'together-for-children',
    ],
    [
      'Jo Marsh, chief executive of Slough Children First, agreed.',
      'Jo Marsh',
      'chief executive',
      'slough-children-first',
    ],
    ["Peter Hale, director of children's services at Kent County Council, agreed.", 'Peter Hale', DCS, 'E10000016'],
    ["Kent's director of children's services, Peter Hale, agreed.", 'Peter Hale', DCS, 'E10000016'],
    ['Kent DCS Peter Hale agreed.', 'Peter Hale', DCS, 'E10000016'],
    ["Interim director of children's services Ngozi Okafor agreed.", 'Ngozi Okafor', DCS, ''],
    ['Marsha Quist, strategic director for children and young people, agreed.', 'Marsha Quist', DCS, ''],
    [
      "Priya Nair, Leeds City Council's executive director of children and families, agreed.",
      'Priya Nair',
      DCS,
      'E08000035',
    ],
    ['The leader of Wirral Council, Cllr Ann Frost, agreed.', 'Ann Frost', 'council leader', 'E08000015'],
    ['Ann Frost, the leader of the council, agreed.', 'Ann Frost', 'council leader', ''],
    ["Blackpool's Labour leader Lynn Frost agreed.", 'Lynn Frost', 'council leader', 'E06000009'],
    ['Sandwell leader Kerry Vale agreed.', 'Kerry Vale', 'council leader', 'E08000028'],
    ['Cllr Tom Beck, cabinet member for children and education, agreed.', 'Tom Beck', 'lead member', ''],
    ["Bolton's lead member for children's services, Tom Beck, agreed.", 'Tom Beck', 'lead member', 'E08000001'],
    ['Portfolio holder Cllr Tom Beck agreed.', 'Tom Beck', 'lead member', ''],
    ['The commissioner, Eleanor Brazil-Smith, agreed.', 'Eleanor Brazil-Smith', 'commissioner', ''],
    ['Its commissioner, Andrew Moss, agreed.', 'Andrew Moss', 'commissioner', ''],
    [
      'The chair of Bradford Children and Families Trust, Eileen Hart, agreed.',
      'Eileen Hart',
      'trust chair',
      'bradford-children-and-families-trust',
    ],
    [
      'Eileen Hart, chair of Sandwell Children’s Trust, agreed.',
      'Eileen Hart',
      'trust chair',
      'sandwell-childrens-trust',
    ],
    [
      'Rachel Dunn has been appointed chief executive of Barnet Council.',
      'Rachel Dunn',
      'chief executive',
      'E09000003',
    ],
    ["Omar Said becomes director of children's services at Luton Borough Council.", 'Omar Said', DCS, 'E06000032'],
  ])('%s', (text, name, role, body) => {
    expect(personsIn(text)[0]).toMatchObject({ name, role, body });
  });

  it('marks a role of the past', () => {
    const [person] = personsIn("Peter Hale, a former director of children's services at North Yorkshire, agreed.");
    expect(person).toMatchObject({ name: 'Peter Hale', role: DCS, body: 'E06000065', former: true });
    expect(personsIn('Eleanor Brook was appointed commissioner for Sandwell.')[0]).not.toHaveProperty('former');
    expect(personsIn('Former chief executive Peter Hale agreed.')[0]).toMatchObject({ former: true });
    expect(personsIn('Chief executive Peter Hale agreed.')[0]).not.toHaveProperty('former');
  });
});

describe('names without a role', () => {
  it.each([
    ['Cllr Ian Lindley should resign.', ['Ian Lindley']],
    ['Mr. Reed and Dr Ama Boateng wrote to her.', ['Reed', 'Ama Boateng']],
    ['Dame Rachel de Souza visited.', ['Rachel de Souza']],
    ['“We are sorry,” said Zbigniew Zając.', ['Zbigniew Zając']],
    ['Mary-Anne O’Neill spoke to Sarah McKenzie.', ['Mary-Anne O’Neill', 'Sarah McKenzie']],
    [
      'Lead inspector Matt Reed wrote it. Mr Reed visited in May. Reed was clear.',
      ['Matt Reed', 'Matt Reed', 'Matt Reed'],
    ],
    ['Ray Jones wrote it. “Too often,” Jones said. Jones’s book sold.', ['Ray Jones', 'Ray Jones', 'Ray Jones']],
    ['Andy Preston, the mayor, replied. Preston said it was a start.', ['Andy Preston', 'Andy Preston']],
    ['Mr Barnet, director at Brent council, agreed.', ['Barnet']],
    ['Colin Foster runs it. “I listen,” says Colin.', ['Colin Foster', 'Colin Foster']],
  ])('%s', (text, names) => {
    expect(personsIn(text).map((person) => person.name)).toEqual(names);
  });

  it.each([
    'Children’s Services in Victoria Street, Grace House and Charlotte Road closed.',
    'The Local Government Association said so.',
    'Leeds City Council and Kent County Council said so.',
    'In May and June the Department for Education visited.',
    'April saw a rise. Will the council act? May it last.',
    'The Children Act 1989 and the Care Review said so.',
    'Birmingham Children’s Trust said it was sorry.',
    'Social Work England said so.',
  ])('finds none in: %s', (text) => {
    expect(personsIn(text).map((person) => person.name)).toEqual([]);
  });
});

describe('role words that are no post of a council', () => {
  it.each([
    'The Children’s Commissioner for England, Rachel Hope, agreed.',
    'Police and crime commissioner Alan Frost agreed.',
    'Opposition leader Alan Frost agreed.',
    'Deputy leader Alan Frost agreed.',
    'Deputy chief executive Alan Frost agreed.',
    'Team leader Alan Frost agreed.',
    "Assistant director of children's services Alan Frost agreed.",
    'Alan Frost, chair of the select committee, agreed.',
  ])('gives no role in: %s', (text) => {
    expect(personsIn(text).map((person) => person.role)).toEqual(['']);
  });
});
