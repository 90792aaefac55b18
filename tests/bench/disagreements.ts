import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LISTS, rendered } from '../recognise/peers/disagreements.js';

const FOLDER = fileURLToPath(new URL('../recognise/disagreements/', import.meta.url));

/** Writes the lists of examples that chrono or Recognizers-Text reads otherwise, and prints how many there are. */
export function run(): void {
  mkdirSync(FOLDER, { recursive: true });
  for (const [file, list] of Object.entries(LISTS)) {
    const found = list();
    writeFileSync(`${FOLDER}${file}`, rendered(found));
    console.log(
      `${file}: ${found.length} disagreements, ours right in ${found.filter((one) => one.oursIsRight).length}`,
    );
  }
}
