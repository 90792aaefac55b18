export type { RestoredDocument } from './changes.js';
export { CopyIndex } from './copy-index.js';
export type { CopyDecision } from './decisions.js';
export { decodeSketch, encodeSketch } from './encode-sketch.js';
export { DEDUPE_VERSION, type Sketch, type SketchInput, sketchDocument } from './sketch.js';
