import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian's package `chromium` puts it; CHROMIUM names another. */
const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** False where no browser is installed; the tests that need one say so and are skipped. */
export const hasChromium = existsSync(EXECUTABLE);
if (!hasChromium) {
  process.stderr.write(`There is no ${EXECUTABLE}: tests in the browser are skipped (apt-get install chromium).\n`);
}

/** Starts a browser with an empty profile; the caller closes it. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS, timeout: 120_000 });
}
