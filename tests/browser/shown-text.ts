import type { Locator } from 'playwright-core';

/** The text of what a locator finds, as it is shown, a line each. */
export const shownText = async (locator: Locator): Promise<string> => (await locator.allInnerTexts()).join('\n');
