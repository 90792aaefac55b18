import type { KindDeclaration, MeasureDeclaration } from '../../model/pack.js';

const measure = (id: string, title: string, ...units: string[]): MeasureDeclaration => ({ id, title, units });
const rate = (id: string, title: string): MeasureDeclaration => measure(id, title, 'percent');
const sum = (id: string, title: string): MeasureDeclaration => measure(id, title, 'GBP');

const rating: KindDeclaration = {
  id: 'rating',
  title: 'Rating',
  shape: 'grade',
  subject: 'owner',
  datedBy: 'inspection',
  nouns: ['grade', 'rating', 'judgement', 'judgment', 'mark', 'verdict', 'result', 'outcome'],
  subjectTypes: ['council', 'trust'],
  officials: ['Ofsted'],
  grades: [
    [{ id: 'outstanding', title: 'Outstanding' }],
    [{ id: 'good', title: 'Good' }],
    [
      { id: 'requires_improvement', title: 'Requires improvement' },
      { id: 'adequate', title: 'Adequate' },
    ],
    [{ id: 'inadequate', title: 'Inadequate' }],
  ],
  measures: [
    measure('overall', 'Overall effectiveness'),
    measure('leadership', 'Impact of leaders'),
    measure('help_and_protection', 'Children who need help and protection'),
    measure('children_in_care', 'Children in care'),
    measure('care_leavers', 'Care leavers'),
    measure('children_in_care_and_care_leavers', 'Children in care and care leavers'),
    measure('children_looked_after', 'Children looked after and achieving permanence'),
    measure('adoption', 'Adoption performance'),
    measure('safeguarding_board', 'Local safeguarding children board'),
  ],
};

const caseload: KindDeclaration = {
  id: 'caseload',
  title: 'Caseload',
  shape: 'quantity',
  subject: 'self',
  measures: [
    measure('average_caseload', 'Average caseload', 'cases', 'children'),
    measure('caseload', 'Caseload of some workers', 'cases', 'children'),
    measure('unallocated_cases', 'Unallocated cases', 'cases', 'children'),
  ],
};

const workforce: KindDeclaration = {
  id: 'workforce',
  title: 'Workforce',
  shape: 'quantity',
  subject: 'self',
  ownerMeasures: ['staff_transferred'],
  measures: [
    rate('agency_rate', 'Agency worker rate'),
    rate('vacancy_rate', 'Vacancy rate'),
    rate('turnover_rate', 'Turnover rate'),
    rate('absence_rate', 'Absence rate'),
    rate('permanent_rate', 'Share of permanent staff'),
    measure('vacancies', 'Vacancies', 'posts', 'fte'),
    measure('headcount', 'Headcount', 'people', 'fte'),
    measure('recruits', 'Recruits', 'people', 'fte'),
    measure('agency_workers', 'Agency workers', 'people', 'fte'),
    measure('staff_transferred', 'Staff transferred', 'people', 'fte'),
  ],
};

const children: KindDeclaration = {
  id: 'children',
  title: 'Children',
  shape: 'quantity',
  subject: 'owner',
  measures: [
    measure('looked_after', 'Children looked after', 'children'),
    measure('in_need', 'Children in need', 'children'),
    measure('child_protection_plans', 'Child protection plans', 'children'),
    measure('care_leavers', 'Care leavers', 'children', 'people'),
    measure('referrals', 'Referrals', 'cases', 'children'),
    measure('at_risk', 'Children at risk', 'children'),
    rate('looked_after_change', 'Change in children looked after'),
  ],
};

const cost: KindDeclaration = {
  id: 'cost',
  title: 'Money',
  shape: 'quantity',
  subject: 'self',
  ownerMeasures: ['transfer_cost', 'saving'],
  measures: [
    measure('overspend', 'Overspend', 'GBP', 'percent'),
    sum('underspend', 'Underspend'),
    sum('budget', 'Budget'),
    sum('budget_increase', 'Budget increase'),
    sum('saving', 'Saving'),
    sum('transfer_cost', 'Cost of a transfer'),
    sum('grant', 'Grant'),
    sum('investment', 'Investment'),
    sum('deficit', 'Deficit'),
    sum('placement_cost', 'Placement cost'),
    sum('agency_cost', 'Agency cost'),
    sum('penalty', 'Penalty'),
    sum('spending', 'Spending'),
  ],
};

const inspection: KindDeclaration = {
  id: 'inspection',
  title: 'Inspection',
  shape: 'event',
  subject: 'owner',
  subjectTypes: ['council', 'trust'],
  officials: ['Ofsted'],
  measures: [
    measure('full', 'Full inspection'),
    measure('short', 'Short inspection'),
    measure('focused_visit', 'Focused visit'),
    measure('monitoring_visit', 'Monitoring visit'),
    measure('joint_targeted', 'Joint targeted inspection'),
  ],
};

const intervention: KindDeclaration = {
  id: 'intervention',
  title: 'Intervention',
  shape: 'event',
  subject: 'owner',
  subjectTypes: ['council', 'trust'],
  officials: ['Department for Education'],
  measures: [
    measure('direction', 'Statutory direction'),
    measure('direction_lifted', 'Direction lifted'),
    measure('commissioner_appointed', 'Commissioner appointed'),
    measure('trust_ordered', 'Trust ordered'),
    measure('trust_created', 'Trust created'),
    measure('trust_rejected', 'Trust rejected'),
    measure('trust_ended', 'Trust ended'),
    measure('services_returned', 'Services returned'),
    measure('partnership_ordered', 'Partnership ordered'),
    measure('improvement_notice', 'Improvement notice'),
    measure('improvement_board', 'Improvement board'),
  ],
};

const appointment: KindDeclaration = {
  id: 'appointment',
  title: 'Appointment',
  shape: 'post',
  subject: 'self',
  subjectTypes: ['council', 'trust'],
  postTypes: {
    'trust chair': ['trust'],
    'council leader': ['council'],
    'lead member': ['council'],
    commissioner: ['council'],
  },
  implied: [
    {
      measure: 'appointed',
      post: 'commissioner',
      event: { kind: 'intervention', measure: 'commissioner_appointed' },
    },
  ],
  measures: [measure('appointed', 'Appointed'), measure('interim', 'Interim or acting'), measure('left', 'Left')],
};

/** The kinds of fact of this pack, as the fact contract lists them. */
export const KINDS: readonly KindDeclaration[] = [
  rating,
  caseload,
  workforce,
  children,
  cost,
  inspection,
  intervention,
  appointment,
];

/** What numbers count, by unit. */
export const COUNTED: Readonly<Record<string, readonly string[]>> = {
  children: [
    'children',
    'young people',
    'youngsters',
    'teenagers',
    'people',
    'cases',
    'families',
    'care leavers',
    'plans',
    'referrals',
  ],
  cases: ['cases', 'children', 'families', 'referrals', 'young people'],
  people: [
    'people',
    'staff',
    'workers',
    'social workers',
    'employees',
    'practitioners',
    'recruits',
    'locums',
    'temps',
    'care leavers',
  ],
  fte: ['fte', 'ftes', 'wte', 'full-time equivalents', 'full time equivalents', 'workers', 'staff', 'posts'],
  posts: ['posts', 'vacancies', 'roles', 'positions', 'jobs'],
};
