import { writeFileSync } from 'node:fs';
import { schemaDescriptions } from './migrate.js';
import { renderSchema } from './schema-doc.js';

// Run from the project root: npx tsx src/store/write-schema-page.ts
writeFileSync('docs/schema.md', renderSchema(schemaDescriptions()));
