import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ruleFileSchema } from '../../src/extract/index.js';

it('docs/rule.schema.json is the schema of rule files; write it with: newsfacts rules schema > docs/rule.schema.json', () => {
  const published: unknown = JSON.parse(readFileSync('docs/rule.schema.json', 'utf8'));
  expect(published).toEqual(JSON.parse(JSON.stringify(ruleFileSchema())));
});

it('every field of a rule file is described on the page', () => {
  const schema: unknown = JSON.parse(readFileSync('docs/rule.schema.json', 'utf8'));
  const page = readFileSync('docs/rules.md', 'utf8');
  const properties = schema !== null && typeof schema === 'object' && 'properties' in schema ? schema.properties : null;
  const fields = Object.keys(properties ?? {});
  expect(fields).toContain('patterns');
  expect(fields.filter((field) => !page.includes(`\`${field}\``))).toEqual([]);
});
