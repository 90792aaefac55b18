/** What a command writes its text on: how wide it is, and how it marks words. */
export interface Screen {
  /** Cells of a line. */
  readonly width: number;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly accent: (text: string) => string;
  readonly warning: (text: string) => string;
}

/** Width where the output is no terminal and says nothing of its own. */
const PLAIN_WIDTH = 100;
const LEAST_WIDTH = 40;
const MOST_WIDTH = 160;

/**
 * Takes the stream and environment that a command writes to; returns the screen. Colour is used on a terminal alone, never
 * where NO_COLOR is set (no-color.org) or the terminal is dumb; FORCE_COLOR asks for it elsewhere. COLUMNS sets the width.
 */
export function screenOf(
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  environment: Readonly<Record<string, string | undefined>>,
): Screen {
  const colour = usesColour(stream.isTTY === true, environment);
  const mark =
    (open: number, close: number) =>
    (text: string): string =>
      colour && text !== '' ? `\u001B[${open}m${text}\u001B[${close}m` : text;
  return {
    width: widthOf(stream, environment),
    strong: mark(1, 22),
    faint: mark(2, 22),
    accent: mark(36, 39),
    warning: mark(33, 39),
  };
}

function usesColour(terminal: boolean, environment: Readonly<Record<string, string | undefined>>): boolean {
  if ((environment['NO_COLOR'] ?? '') !== '') return false;
  const forced = environment['FORCE_COLOR'] ?? '';
  if (forced !== '') return forced !== '0' && forced !== 'false';
  return terminal && environment['TERM'] !== 'dumb';
}

function widthOf(
  { columns }: { readonly columns?: number },
  environment: Readonly<Record<string, string | undefined>>,
): number {
  const stated = environment['COLUMNS'] ?? '';
  const width = columns ?? (/^\d{1,4}$/.test(stated) ? Number(stated) : PLAIN_WIDTH);
  return Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width));
}
