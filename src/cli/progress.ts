import type { Progress } from '../pipeline/summary.js';

const BAR = 24;
/** Milliseconds between two drawings on a terminal, and between two lines elsewhere. */
const REDRAW = 100;
const LINE = 5000;

const PHASES: Readonly<Record<Progress['phase'], string>> = {
  read: 'reading',
  analyse: 'analysing again',
  copies: 'looking for copies',
  merge: 'merging facts',
};

/** Shows where a run stands: a bar that is redrawn on a terminal, a line now and then elsewhere. */
export class ProgressDisplay {
  private readonly terminal: boolean;
  private phase: Progress['phase'] | null = null;
  private started = Date.now();
  private last = Date.now();
  private drawn = false;

  constructor(
    private readonly stream: NodeJS.WriteStream,
    private readonly quiet: boolean,
  ) {
    this.terminal = stream.isTTY === true && process.env['TERM'] !== 'dumb';
    if (this.terminal) this.last = 0;
  }

  update(progress: Progress): void {
    if (this.quiet) return;
    const now = Date.now();
    if (progress.phase !== this.phase) {
      this.phase = progress.phase;
      this.started = now;
    }
    if (now - this.last < (this.terminal ? REDRAW : LINE)) return;
    this.last = now;
    const text = progressText(progress, (now - this.started) / 1000, this.terminal);
    if (this.terminal) this.stream.write(`\r\x1b[2K${text.slice(0, (this.stream.columns ?? 80) - 1)}`);
    else this.stream.write(`${text}\n`);
    this.drawn = this.terminal;
  }

  /** Takes the bar away, so that what follows stands at the start of a line. */
  clear(): void {
    if (this.drawn) this.stream.write('\r\x1b[2K');
    this.drawn = false;
  }
}

/** Takes where a run stands and the seconds that this phase has taken so far; returns one line about it, with a bar where `bar`. */
export function progressText(progress: Progress, seconds: number, bar: boolean): string {
  const { phase, done, total, documents, failed } = progress;
  const share = total === 0 ? 0 : done / total;
  const filled = Math.round(share * BAR);
  const left = done === 0 || seconds < 1 ? null : (seconds / done) * (total - done);
  const parts = [
    `${PHASES[phase]} ${done}/${total}`,
    ...(phase === 'read' ? [`${(documents / Math.max(seconds, 0.001)).toFixed(0)} documents/s`] : []),
    ...(left === null ? [] : [`${duration(left)} left`]),
    ...(failed === 0 ? [] : [`${failed} failed`]),
  ];
  return `${bar ? `[${'#'.repeat(filled)}${'.'.repeat(BAR - filled)}] ` : ''}${parts.join(', ')}`;
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  return whole < 3600 ? `${Math.floor(whole / 60)} min ${whole % 60} s` : `${(whole / 3600).toFixed(1)} h`;
}
