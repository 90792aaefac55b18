import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkStore } from '../../src/store/check.js';
import { type SampleStore, sampleDocument, sampleStore } from './sample.js';

describe('checkStore', () => {
  let store: SampleStore;
  beforeEach(() => {
    store = sampleStore();
    store.add('page.html', sampleDocument());
  });
  afterEach(() => store.close());

  const checks = (): string[] => checkStore(store.database).map(({ check }) => check);

  it('finds nothing in a sound database', () => {
    expect(checkStore(store.database)).toEqual([]);
  });

  it.each([
    ['evidence', "UPDATE fact SET evidence = 'Leeds was rated bad'"],
    ['mention', 'UPDATE mention SET start_offset = start_offset + 1'],
    ['place', 'UPDATE fact_place SET end_offset = 900'],
    ['place', 'UPDATE refusal SET start_offset = 900'],
    ['full-text', "INSERT INTO document_fts (document_fts, rowid, title, text) VALUES ('delete', 1, 'x', 'Leeds')"],
    ['foreign-key', "PRAGMA foreign_keys = OFF; UPDATE fact SET subject = 'E99999999'"],
    ['view', 'DROP VIEW mention_export; CREATE VIEW mention_export AS SELECT document_id FROM mention'],
    ['view', 'DROP VIEW merged_fact_export'],
    ['schema', 'DROP TABLE facet_count'],
  ])('finds what is wrong: %s after %s', (check, harm) => {
    store.database.exec(harm);
    expect(checks()).toContain(check);
  });

  it('finds text that was changed under its facts', () => {
    store.database.exec("UPDATE document SET text = 'Q' || text");
    expect(checks()).toEqual(expect.arrayContaining(['evidence', 'mention']));
    expect(checks()).not.toContain('full-text');
  });

  it('lists some findings and counts the rest', () => {
    for (let n = 0; n < 30; n++) store.add(`page-${n}.html`, sampleDocument());
    store.database.exec("UPDATE fact SET evidence = ''");
    const findings = checkStore(store.database);
    expect(findings).toHaveLength(21);
    expect(findings.at(-1)?.message).toBe('11 further places are not their words');
  });
});
