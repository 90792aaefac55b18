export { placeOf } from './place.js';
export { type ReviewedFact, reviewFacts } from './review-facts.js';
