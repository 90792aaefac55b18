import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { errorCode } from '../ingest/error-code.js';
import { nearest } from '../model/nearest.js';
import type { KindDeclaration, MeasureDeclaration, Pack } from '../model/pack.js';
import { loadPackNamed } from '../packs/index.js';
import { packNamed } from '../pipeline/pack-choice.js';
import { draftRule } from '../pipeline/rule-template.js';
import { UsageError } from '../pipeline/usage-error.js';
import { withExamples } from './examples.js';

interface NewFlags {
  readonly dir: string;
  readonly kind?: string;
  readonly measure?: string;
  readonly pack?: string;
  readonly json?: boolean;
}

/** Adds `rules new` to the group. */
export function registerRulesNew(group: Command): void {
  const command = group
    .command('new')
    .description('write a rule file that loads and runs, to be changed into what you look for')
    .argument('<id>', 'its id, which is also its path: small letters, digits and -, / between folders')
    .option('--dir <dir>', 'folder of your rules', 'rules')
    .option('--kind <kind>', 'kind of fact (default: the first part of the id, where it is one)')
    .option('--measure <measure>', 'measure of that kind (default: the one nearest to the end of the id)')
    .option('--pack <name>', 'pack of the field (default: childrens-services)')
    .option('--json', 'print one JSON object')
    .action((id: string, flags: NewFlags) => {
      process.stdout.write(create(id, flags));
    });
  withExamples(command, [
    ['newsfacts rules new workforce/sickness --dir my-rules', 'writes my-rules/workforce/sickness.yaml'],
    [
      'newsfacts rules new legal-bills --kind cost --measure spending --dir my-rules',
      'for a kind that the id does not name',
    ],
  ]);
}

function create(id: string, flags: NewFlags): string {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*$/.test(id)) {
    throw new UsageError(`'${id}' is no id: it is small letters, digits and -, with / between folders.`);
  }
  const pack = loadPackNamed(packNamed(flags.pack));
  const kind = kindFor(id, flags, pack);
  const drafted = draftRule({ id, kind, measures: measuresFor(id, flags, kind) }, pack);
  if (drafted === null) {
    throw new UsageError(`No rule of kind ${kind.id} can be drafted with that id; give it other words.`);
  }
  const { text, measure } = drafted;
  const path = join(flags.dir, `${id}.yaml`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw new UsageError(`${path} is there already; it was not touched.`);
    throw new UsageError(`${path} cannot be written (${errorCode(error)}).`);
  }
  if (flags.json === true) return `${JSON.stringify({ path, id, kind: kind.id, measure: measure.id })}\n`;
  return `Wrote ${path}: ${kind.id}/${measure.id}.\nChange it, then: newsfacts rules test ${id} --rules ${flags.dir}\n`;
}

function kindFor(id: string, flags: NewFlags, pack: Pack): KindDeclaration {
  const ids = pack.kinds.map((kind) => kind.id);
  const wanted = flags.kind ?? id.split('/')[0] ?? '';
  const found = pack.kinds.find((kind) => kind.id === wanted);
  if (found !== undefined) return found;
  const near = nearest(wanted, ids);
  const choice = near === null ? `there are ${ids.join(', ')}` : `did you mean '${near}'?`;
  throw new UsageError(
    flags.kind === undefined
      ? `The id does not begin with a kind of fact (${ids.join(', ')}): name one with --kind.`
      : `There is no kind '${wanted}'; ${choice}`,
  );
}

/** The measure asked for; else all of the kind, the one nearest to the end of the id first. */
function measuresFor(id: string, flags: NewFlags, kind: KindDeclaration): MeasureDeclaration[] {
  const ids = kind.measures.map((measure) => measure.id);
  const end = nearest((id.split('/').at(-1) ?? '').replaceAll('-', '_'), ids);
  if (flags.measure === undefined)
    return [...kind.measures].sort((a, b) => Number(b.id === end) - Number(a.id === end));
  const found = kind.measures.find((measure) => measure.id === flags.measure);
  if (found !== undefined) return [found];
  const near = nearest(flags.measure, ids);
  throw new UsageError(
    `The kind ${kind.id} has no measure '${flags.measure}'; ${near === null ? `there are ${ids.join(', ')}` : `did you mean '${near}'?`}`,
  );
}
