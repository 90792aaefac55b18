/** A question that policy researchers ask, with the SQL that answers it on a finished database. */
export interface UsefulQuery {
  /** Name in addresses: lower case, `_` between words. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Named parameters (`:name`) may stay unset: then nothing is narrowed. */
  readonly sql: string;
  /** What each parameter means, with an example. */
  readonly parameters: Readonly<Record<string, { readonly meaning: string; readonly example: string }>>;
}

const COUNCIL = { meaning: 'part of the name of a council', example: 'Sefton' };

/** Ten useful queries; docs/queries.md shows them, Datasette offers them, and each is run by a test. */
export const USEFUL_QUERIES: readonly UsefulQuery[] = [
  {
    id: 'rating_steps',
    title: 'How did each council’s overall rating change?',
    description:
      'Every overall rating that is said to have been given, oldest first, with the one before it. Undated ratings come last: the text gives no date for them.',
    parameters: { council: COUNCIL },
    sql: `select
  entity.name as council,
  case when merged_fact.date_start is not null then lag(merged_fact.grade) over steps end as before,
  merged_fact.grade,
  merged_fact.date_start,
  merged_fact.date_end,
  merged_fact.reports
from merged_fact
join entity on entity.id = merged_fact.subject
where merged_fact.kind = 'rating'
  and merged_fact.measure = 'overall'
  and merged_fact.status = 'asserted'
  and entity.name like '%' || coalesce(:council, '') || '%'
window steps as (
  partition by merged_fact.subject
  order by merged_fact.date_start is null, merged_fact.date_start, merged_fact.id
)
order by council, merged_fact.date_start is null, merged_fact.date_start, merged_fact.id`,
  },
  {
    id: 'latest_ratings',
    title: 'Where does each council stand, by the newest dated rating?',
    description: 'One row a council: its newest dated overall rating and how many independent reports say so.',
    parameters: {},
    sql: `with ranked as (
  select merged_fact.*, row_number() over (
    partition by subject order by date_start desc, reports desc, id
  ) as place
  from merged_fact
  where kind = 'rating' and measure = 'overall' and status = 'asserted' and date_start is not null
)
select entity.name as council, ranked.grade, ranked.date_start, ranked.date_end, ranked.reports
from ranked
join entity on entity.id = ranked.subject
where place = 1
order by ranked.grade, council`,
  },
  {
    id: 'workforce_compared',
    title: 'How do agency, vacancy and turnover rates compare with the region and the nation?',
    description:
      'Each council’s rates beside the newest figure that the corpus holds for its region and its nation. Mind `bound`: “more than a third” is 33 or above.',
    parameters: { council: COUNCIL },
    sql: `select
  body.name as council,
  stated.measure,
  stated.value,
  stated.value_high,
  stated.bound,
  stated.date_start,
  stated.date_end,
  (
    select other.value from merged_fact as other
    where other.subject = body.region and other.kind = stated.kind and other.measure = stated.measure
      and other.unit = stated.unit and other.status = 'asserted'
    order by other.date_start desc limit 1
  ) as region,
  (
    select other.value from merged_fact as other
    where other.subject = body.nation and other.kind = stated.kind and other.measure = stated.measure
      and other.unit = stated.unit and other.status = 'asserted'
    order by other.date_start desc limit 1
  ) as nation,
  stated.reports
from merged_fact as stated
join entity as body on body.id = stated.subject
where stated.kind = 'workforce'
  and stated.unit = 'percent'
  and stated.status = 'asserted'
  and body.type <> 'region'
  and body.name like '%' || coalesce(:council, '') || '%'
order by stated.measure, council, stated.date_start`,
  },
  {
    id: 'overspends',
    title: 'Who overspends, by how much, and in which financial year?',
    description:
      'Overspends and deficits in pounds, the greatest first, also those that are forecast. The year is that of the first day the text gives (April to March).',
    parameters: { council: COUNCIL },
    sql: `select
  entity.name as council,
  merged_fact.measure,
  merged_fact.value as pounds,
  merged_fact.bound,
  merged_fact.status,
  case
    when merged_fact.date_start is null then 'undated'
    else cast(strftime('%Y', merged_fact.date_start, '-3 months') as integer) || '-'
      || substr(cast(strftime('%Y', merged_fact.date_start, '-3 months') as integer) + 1, 3)
  end as financial_year,
  merged_fact.said_by,
  merged_fact.reports
from merged_fact
join entity on entity.id = merged_fact.subject
where merged_fact.kind = 'cost'
  and merged_fact.measure in ('overspend', 'deficit')
  and merged_fact.unit = 'GBP'
  and merged_fact.status in ('asserted', 'forecast')
  and entity.name like '%' || coalesce(:council, '') || '%'
order by pounds desc, council`,
  },
  {
    id: 'interventions',
    title: 'Where did government step in, and when did it step back?',
    description: 'Directions, notices, commissioners and trusts by council, in order of time.',
    parameters: { council: COUNCIL },
    sql: `select
  entity.name as council,
  measure.title as event,
  merged_fact.status,
  merged_fact.date_start,
  merged_fact.date_end,
  merged_fact.reports,
  merged_fact.documents
from merged_fact
join entity on entity.id = merged_fact.subject
join measure on measure.kind = merged_fact.kind and measure.id = merged_fact.measure
where merged_fact.kind = 'intervention'
  and entity.name like '%' || coalesce(:council, '') || '%'
order by council, merged_fact.date_start is null, merged_fact.date_start, event`,
  },
  {
    id: 'leadership',
    title: 'Who came and who went at the top?',
    description: 'Appointments and departures of directors, commissioners, chief executives and leaders.',
    parameters: { council: COUNCIL },
    sql: `select
  entity.name as body,
  measure.title as event,
  merged_fact.person,
  merged_fact.role,
  merged_fact.status,
  merged_fact.date_start,
  merged_fact.first_published
from merged_fact
join entity on entity.id = merged_fact.subject
join measure on measure.kind = merged_fact.kind and measure.id = merged_fact.measure
where merged_fact.kind = 'appointment'
  and entity.name like '%' || coalesce(:council, '') || '%'
order by body, coalesce(merged_fact.date_start, merged_fact.first_published), event`,
  },
  {
    id: 'well_backed',
    title: 'Which claims do several independent reports make?',
    description: 'Copies of one story count as one report, so this is corroboration and not repetition.',
    parameters: {},
    sql: `select
  entity.name as subject,
  merged_fact.kind,
  merged_fact.measure,
  coalesce(nullif(merged_fact.grade, ''), merged_fact.value) as states,
  merged_fact.unit,
  merged_fact.date_start,
  merged_fact.date_end,
  merged_fact.reports,
  merged_fact.documents,
  merged_fact.id
from merged_fact
join entity on entity.id = merged_fact.subject
where merged_fact.reports > 1
order by merged_fact.reports desc, merged_fact.documents desc, subject, merged_fact.kind, merged_fact.measure`,
  },
  {
    id: 'contradictions',
    title: 'Where do reports contradict each other?',
    description:
      'Claims about one subject, measure and time that give different values, side by side, each with a document that states it. No row means that nothing in the corpus contradicts itself.',
    parameters: {},
    sql: `select
  merged_fact.conflict_group,
  entity.name as subject,
  merged_fact.kind,
  merged_fact.measure,
  coalesce(nullif(merged_fact.grade, ''), merged_fact.value) as states,
  merged_fact.unit,
  merged_fact.date_start,
  merged_fact.reports,
  (
    select min(document.key)
    from merged_fact_source
    join fact on fact.id = merged_fact_source.fact_id
    join document on document.id = fact.document_id
    where merged_fact_source.merged_id = merged_fact.id
  ) as document
from merged_fact
join entity on entity.id = merged_fact.subject
where merged_fact.conflict = 1
order by merged_fact.conflict_group, merged_fact.reports desc, merged_fact.id`,
  },
  {
    id: 'evidence_for',
    title: 'What exactly was said, and where?',
    description:
      'Facts whose evidence, person or sayer holds the words, best match first, with all that a citation needs.',
    parameters: { words: { meaning: 'words to look for, as SQLite’s FTS5 reads them', example: 'agency' } },
    sql: `select
  entity.name as subject,
  fact.kind,
  fact.measure,
  fact.evidence,
  document.title,
  document.publisher,
  document.published,
  document.key as document,
  fact.start_offset as start,
  fact.end_offset as "end",
  merged_fact_source.merged_id
from fact_fts
join fact on fact.id = fact_fts.rowid
join document on document.id = fact.document_id
join entity on entity.id = fact.subject
left join merged_fact_source on merged_fact_source.fact_id = fact.id
where fact_fts match coalesce(nullif(:words, ''), 'council')
  and fact.review not in ('refused', 'replaced')
order by fact_fts.rank, document.key, fact.start_offset
limit 100`,
  },
  {
    id: 'publishers',
    title: 'Who reports, and who repeats?',
    description:
      'For each publisher: documents, how many of them are copies of another’s text, facts, and its first and last day.',
    parameters: {},
    sql: `select
  coalesce(document.publisher, '(unknown)') as publisher,
  count(*) as documents,
  count(cluster_member.document_id) as copies,
  sum((
    select count(*) from fact
    where fact.document_id = document.id and fact.review not in ('refused', 'replaced')
  )) as facts,
  min(substr(document.published, 1, 10)) as first_day,
  max(substr(document.published, 1, 10)) as last_day
from document
left join cluster_member on cluster_member.document_id = document.id
where document.readability in ('article', 'report')
group by 1
order by documents desc, publisher`,
  },
];
