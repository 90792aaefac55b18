import { describe, expect, it } from 'vitest';
import { configuredRules, configuredSites, parseConfig } from '../../src/pipeline/config.js';

describe('parseConfig', () => {
  it('reads every setting', () => {
    const config = parseConfig(
      'output: out/facts.db\nrules: [mine, /shared/rules]\nconcurrency: 3\ntimeout_seconds: 9\nworker_heap_mb: 512\nsites:\n  b.example: { drop: [.advert] }\n  a.example: { author: [.by], date: [time] }\n',
    );
    expect(config).toMatchObject({ output: 'out/facts.db', concurrency: 3, timeout_seconds: 9, worker_heap_mb: 512 });
    expect(configuredRules('/corpus', config)).toEqual(['/corpus/mine', '/shared/rules']);
    expect(configuredSites(config)).toEqual([
      { host: 'a.example', author: ['.by'], date: ['time'] },
      { host: 'b.example', drop: ['.advert'] },
    ]);
  });

  it('takes an empty file for no settings', () => {
    expect(parseConfig('')).toEqual({});
    expect(parseConfig('# nothing yet\n')).toEqual({});
  });

  it.each([
    ['rules: mine', 'newsfacts.yaml:1:8: rules: Invalid input: expected array, received string'],
    ['concurrency: 0', 'newsfacts.yaml:1:14: concurrency: Too small'],
    ['output: a\noutput: b', 'newsfacts.yaml:2:1: Map keys must be unique'],
    ['a: [', 'newsfacts.yaml:1:5: '],
    ['- a list', 'newsfacts.yaml:1:1: Invalid input: expected object, received array'],
    ['threads: 3', "there is no setting 'threads'; there are output, pack, rules, concurrency"],
  ])('says where a mistake stands: %j', (text, message) => {
    expect(() => parseConfig(text)).toThrow(message);
  });

  it('names all mistakes at once', () => {
    expect(() => parseConfig('concurrency: many\nrules: 3\n')).toThrow(/newsfacts.yaml:1:14: .*\nnewsfacts.yaml:2:8: /);
  });
});
