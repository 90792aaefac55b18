import { writeFileSync } from 'node:fs';
import { schemaDescriptions } from './migrate.js';
import { renderSchema } from './schema-doc.js';

// npm run docs:schema
writeFileSync('docs/schema.md', renderSchema(schemaDescriptions()));
