import { type Dataset, QUOTING, unitMeanings } from './dataset.js';
import type { FileEntry } from './manifest.js';

/**
 * Takes an export's description and the files written so far; returns it as a schema.org Dataset in JSON-LD, as catalogues
 * and search engines for data read it.
 */
export function renderDatasetJsonld(dataset: Dataset, written: readonly FileEntry[]): string {
  return `${JSON.stringify({ '@context': 'https://schema.org/', ...datasetNode(dataset, written) }, null, 1)}\n`;
}

/** Takes an export's description and its files; returns the node of schema.org's type Dataset, without a context. */
export function datasetNode(dataset: Dataset, written: readonly FileEntry[]): Record<string, unknown> {
  const { title, run, licence, notice, days, mediaType } = dataset;
  const units = new Map(unitMeanings(dataset.measures));
  return {
    '@type': 'Dataset',
    name: title,
    description:
      'Facts that news articles, feeds and reports state, each with the exact words that state it, its document, the rule ' +
      `that found it and how many independent reports back it.${filterNote(dataset)}`,
    inLanguage: 'en',
    ...(licence === null ? {} : { license: licence }),
    copyrightNotice: QUOTING.trim(),
    ...(notice === null ? {} : { creditText: notice.trim() }),
    ...(days === null ? {} : { temporalCoverage: `${days.first}/${days.last}` }),
    measurementTechnique: 'Rules over sentences with recognised mentions; no statistical model',
    ...(run === null
      ? {}
      : {
          version: `run ${run.id}`,
          ...(run.finishedAt === '' ? {} : { dateModified: run.finishedAt }),
          creator: { '@type': 'SoftwareApplication', name: 'newsfacts', softwareVersion: run.programVersion },
        }),
    variableMeasured: dataset.measures.map((measure) => ({
      '@type': 'PropertyValue',
      name: measure.title,
      propertyID: `${measure.kind}/${measure.measure}`,
      ...(measure.units.length === 0
        ? {}
        : { unitText: measure.units.map((unit) => units.get(unit) ?? unit).join('; ') }),
    })),
    distribution: written
      .filter(({ name }) => name.endsWith(`.${dataset.extension}`))
      .map((file) => ({
        '@type': 'DataDownload',
        contentUrl: file.name,
        encodingFormat: mediaType,
        contentSize: `${file.bytes} B`,
        sha256: file.sha256,
      })),
  };
}

const filterNote = ({ filter }: Dataset): string =>
  filter.length === 0 ? '' : ` Only facts with ${filter.map(([name, value]) => `${name} ${value}`).join(', ')}.`;
