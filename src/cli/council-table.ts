import type { Table } from '../export/table.js';
import type { CaseFile } from '../inspect/council.js';
import type { SourcedFact } from '../inspect/merged-listing.js';

/** One row of a case file: a fact about the body, or about its region or nation for comparison. */
export interface CaseFileRow {
  readonly fact: SourcedFact;
  readonly subjectName: string;
  readonly kindTitle: string;
  readonly measureTitle: string;
  /** Day it is placed at; empty where nothing places it in time. */
  readonly at: string;
  readonly dated: boolean;
}

/** Takes a case file; returns its facts and those they are compared with as rows, each once. */
export function caseFileRows({ body, timeline, series }: CaseFile): CaseFileRow[] {
  const rows: CaseFileRow[] = timeline.map(({ fact, kindTitle, measureTitle, at, dated }) => ({
    ...{ fact, kindTitle, measureTitle, at, dated },
    subjectName: body.name,
  }));
  for (const { kindTitle, title, own, comparisons } of series) {
    const parts = [{ body, series: own }, ...comparisons];
    rows.push(
      ...parts.flatMap((part) =>
        part.series.points.map(({ fact, at, dated }) => ({
          ...{ fact, kindTitle, at, dated },
          measureTitle: title,
          subjectName: part.body.name,
        })),
      ),
    );
  }
  return rows;
}

/** The columns of a case file as a table. */
export const CASE_FILE_TABLE: Table<CaseFileRow> = {
  name: 'case-file',
  title: 'Case file',
  description: 'One row a fact, with the documents that state it.',
  key: ['id'],
  columns: [
    text('subject', 'Code of the body or place.', ({ fact }) => fact.subject),
    text('subject_name', 'Its name.', ({ subjectName }) => subjectName),
    text('kind', 'Kind of fact.', ({ fact }) => fact.kind),
    text('kind_title', 'Title of the kind.', ({ kindTitle }) => kindTitle),
    text('measure', 'What is stated.', ({ fact }) => fact.measure),
    text('measure_title', 'Title of the measure.', ({ measureTitle }) => measureTitle),
    { name: 'value', type: 'number', description: 'Number as stated.', of: ({ fact }) => fact.value },
    { name: 'value_high', type: 'number', description: 'Upper end of a range.', of: ({ fact }) => fact.value_high },
    text('bound', 'How the number bounds the true one.', ({ fact }) => fact.bound),
    text('unit', 'Unit of the number.', ({ fact }) => fact.unit),
    text('per', 'Period of a recurring sum.', ({ fact }) => fact.per),
    text('grade', 'Grade of a rating.', ({ fact }) => fact.grade),
    text('person', 'Person appointed or leaving.', ({ fact }) => fact.person),
    text('role', 'Post of the person.', ({ fact }) => fact.role),
    text('date_start', 'First day it holds.', ({ fact }) => fact.date_start),
    text('date_end', 'Last day it holds.', ({ fact }) => fact.date_end),
    text('at', 'Day it is placed at in time.', ({ at }) => at),
    { name: 'dated', type: 'boolean', description: '0 where only its report has a date.', of: ({ dated }) => dated },
    text('status', 'How it is meant.', ({ fact }) => fact.status),
    text('said_by', 'Whose claim it is.', ({ fact }) => fact.said_by),
    { name: 'reports', type: 'integer', description: 'Independent reports.', of: ({ fact }) => fact.reports },
    { name: 'documents', type: 'integer', description: 'Documents, copies too.', of: ({ fact }) => fact.documents },
    {
      name: 'conflict',
      type: 'boolean',
      description: '1 where another report contradicts it.',
      of: ({ fact }) => fact.conflict,
    },
    text('evidence', 'Words of the earliest source.', ({ fact }) => fact.sources[0]?.evidence ?? ''),
    text('sources', 'Keys of the documents that state it, a line each.', ({ fact }) =>
      fact.sources.map(({ document }) => document).join('\n'),
    ),
    text('id', 'Id of the merged fact.', ({ fact }) => fact.id),
  ],
};

function text(
  name: string,
  description: string,
  of: (row: CaseFileRow) => string,
): Table<CaseFileRow>['columns'][number] {
  return { name, type: 'text', description, of };
}
