const MONTHS = 'January February March April May June July August September October November December'.split(' ');

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Takes an ISO date or date-time; returns its day, null where it is none. */
function dayOf(iso: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (match === null) return null;
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

const monthName = (month: number): string => MONTHS[month - 1] ?? '';
const lastDayOf = ({ year, month }: Day): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Takes an ISO date or date-time; returns its day in words (`8 November 2022`), the text itself where it is none. */
export function dayText(iso: string): string {
  const day = dayOf(iso);
  return day === null ? iso : `${day.day} ${monthName(day.month)} ${day.year}`;
}

/**
 * Takes the first and last day of a period, either empty where open; returns it as short as its ends allow: `2021`,
 * `November 2021`, `April 2023 to March 2024`, `8–9 November 2022`.
 */
export function periodText(start: string | null, end: string | null): string {
  const [from, to] = [dayOf(start ?? ''), dayOf(end ?? '')];
  if (from === null) return to === null ? '' : `until ${dayText(end ?? '')}`;
  if (to === null) return `from ${dayText(start ?? '')}`;
  const wholeMonths = from.day === 1 && to.day === lastDayOf(to);
  if (wholeMonths) {
    if (from.year === to.year && from.month === 1 && to.month === 12) return String(from.year);
    const last = `${monthName(to.month)} ${to.year}`;
    if (from.year === to.year && from.month === to.month) return last;
    if (from.month === 1 && to.month === 12) return `${from.year} to ${to.year}`;
    return `${monthName(from.month)}${from.year === to.year ? '' : ` ${from.year}`} to ${last}`;
  }
  const last = `${to.day} ${monthName(to.month)} ${to.year}`;
  if (from.year !== to.year) return `${from.day} ${monthName(from.month)} ${from.year} to ${last}`;
  if (from.month !== to.month) return `${from.day} ${monthName(from.month)} to ${last}`;
  return from.day === to.day ? last : `${from.day}–${last}`;
}
