/** Sentences of one invented story, of the length and make of news paragraphs. */
export const STANDFIRST =
  'Inspectors praise stable workforce but want quicker help for teenagers at risk outside the home';
export const P1 =
  'Children’s services in Marlowshire have been rated good by Ofsted, five years after they were found to be failing.';
export const P2 =
  'Inspectors who visited the county council in March said that leaders had turned the service around and that social workers now had manageable caseloads.';
export const P3 = '“It is a proud day for everybody who works with families here,” said Cllr Hollis Penrose.';
export const P4 = 'Caseloads have fallen from 24 to 16 on average since 2021, the report said.';
export const P5 =
  'But the council was told to act faster where teenagers are at risk of exploitation, and to record its decisions better.';
export const P6 = 'The authority said that it accepted the findings and would publish a plan by the end of July.';
export const TITLE = 'Marlowshire children’s services rated good after five years';
