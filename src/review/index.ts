export { type Place, placeOf } from './place.js';
export { type Outcome, type ReviewedFact, type ReviewedText, reviewFacts } from './review-facts.js';
