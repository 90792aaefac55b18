import { FIRST_NAMES } from '../../../recognise/persons/first-names.js';
import type { PersonGrammar } from '../../../recognise/persons/index.js';
import { GRAMMAR } from './grammar.js';

const NOT_NAMES = `council councils county city borough district authority trust trusts street road avenue house park hall
  school academy college university hospital centre station court office department ministry committee board cabinet group
  party union report review inquiry services service children childrens social care work worker workers director leader chief
  executive commissioner chair chairman inspector inspectors mayor minister secretary state president prime government home
  foreign local national royal north south east west northern southern eastern western central greater new old great january
  february march april may june july august september october november december monday tuesday wednesday thursday friday
  saturday sunday the a an and of for in on at to by from with ofsted dfe labour conservative conservatives liberal democrat
  democrats green tory tories lib dem reform independent uk england wales scotland ireland britain british english london
  christmas easter day week year covid brexit act bill law police force nhs bbc news times post echo mail adult family
  families young people youth education health justice crown he she it they we you i his her its this that these those there
  however but when while as if after before since although because also mr mrs ms dr sir good outstanding inadequate requires
  improvement interim acting former lead member early help first foundation limited ltd cic programme project plan strategy
  partnership framework fund award awards predecessor successor deputy replacement ex colleague beleaguered embattled troubled struggling failing veteran senior popular controversial respected experienced incoming shamed outgoing scandal-hit bosses boss chiefs chief`;

/** How persons are named in British news on councils. */
export const PERSON_GRAMMAR: PersonGrammar = {
  titles: GRAMMAR.personTitles,
  firstNames: FIRST_NAMES,
  notNames: new Set(NOT_NAMES.split(/\s+/)),
  speechVerbs: GRAMMAR.speechVerbs,
};
