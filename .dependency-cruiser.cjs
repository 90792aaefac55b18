const stages = ['ingest', 'parse', 'clean', 'segment', 'recognise', 'extract', 'resolve', 'dedupe', 'review', 'merge'];

/** Imports point one way: model <- stages <- pipeline <- cli, serve. No stage imports another. */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'model-imports-nothing',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { path: '^(src/(?!model/)|node_modules/)' },
    },
    ...stages.map((stage) => ({
      name: `${stage}-stands-alone`,
      severity: 'error',
      from: { path: `^src/${stage}/` },
      to: { path: `^src/(?!model/|${stage}/)` },
    })),
    {
      name: 'packs-know-model-only',
      severity: 'error',
      from: { path: '^src/packs/' },
      to: { path: '^src/(?!model/|packs/|recognise/)' },
    },
    {
      name: 'store-knows-model-only',
      severity: 'error',
      from: { path: '^src/store/' },
      to: { path: '^src/(?!model/|store/)' },
    },
    {
      name: 'evaluate-knows-no-pipeline',
      severity: 'error',
      from: { path: '^src/evaluate/' },
      to: { path: '^src/(pipeline|cli|serve)/' },
    },
    {
      name: 'pipeline-below-cli',
      severity: 'error',
      from: { path: '^src/pipeline/' },
      to: { path: '^src/(cli|serve|export|evaluate)/' },
    },
    {
      name: 'inspect-reads-the-store',
      severity: 'error',
      from: { path: '^src/inspect/' },
      to: { path: '^src/(?!model/|store/|inspect/)' },
    },
    {
      name: 'export-knows-no-pipeline',
      severity: 'error',
      from: { path: '^src/export/' },
      to: { path: '^src/(?!model/|store/|inspect/|export/)' },
    },
    {
      name: 'nothing-but-cli-imports-serve',
      severity: 'error',
      from: { path: '^src/(?!cli/|serve/)' },
      to: { path: '^src/serve/' },
    },
    { name: 'nothing-imports-cli', severity: 'error', from: { path: '^src/(?!cli/)' }, to: { path: '^src/cli/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
