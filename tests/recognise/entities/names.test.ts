import { describe, expect, it } from 'vitest';
import { loadPack } from '../../../src/packs/childrens-services/index.js';
import { recogniseDocument } from '../../../src/recognise/index.js';
import { type NameExample, readExamples } from './examples.js';

const pack = loadPack();

function idsIn({ text, context }: NameExample): string[] {
  const ids = recogniseDocument(text, context, pack).flatMap((mention) =>
    mention.kind === 'entity' && (mention.type === 'council' || mention.type === 'trust') ? [mention.id] : [],
  );
  return [...new Set<string>(ids)].sort();
}

describe.each(['ambiguous-names.txt', 'news-names.txt'])('councils and trusts in %s', (file) => {
  it.each(readExamples(file).map((example) => [`${example.line}: ${example.text}`, example] as const))(
    '%s',
    (_label, example) => {
      expect(idsIn(example)).toEqual(example.ids);
    },
  );
});
