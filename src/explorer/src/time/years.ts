// How many relationships hold in each year, for the histogram under a drawing.
import type { Span } from "../state/state";
import { holdsIn, yearOf } from "../filter/narrowing";

export interface Dated {
  since: string | null;
  until: string | null;
}

export interface Bar {
  /** Its first and last year: one and the same, unless the years are too many. */
  span: Span;
  count: number;
}

export interface Years {
  span: Span;
  bars: Bar[];
  most: number;
  undated: number;
}

const MOST_BARS = 60;
const NEAR = 20;

/** The years from the first date to the last, or to this year where that is not far or something holds on; null where nothing is dated. */
export function yearsOf(edges: readonly Dated[], thisYear: number): Years | null {
  const dated = edges.filter((edge) => edge.since || edge.until);
  const known = dated.flatMap((edge) => [edge.since, edge.until]).filter((date) => date !== null).map(yearOf);
  if (known.length === 0) return null;
  const latest = Math.max(...known);
  const isOpen = dated.some((edge) => !edge.until) || (thisYear > latest && thisYear - latest < NEAR);
  // A year alone has nothing beside it to be told from.
  const first = Math.min(...known) - 1;
  const last = isOpen ? Math.max(latest, thisYear) : latest + 1;
  const step = Math.ceil((last - first + 1) / MOST_BARS);
  const bars: Bar[] = [];
  for (let year = first; year <= last; year += step) {
    const span: Span = [year, Math.min(last, year + step - 1)];
    bars.push({ span, count: dated.filter((edge) => holdsIn(edge, span)).length });
  }
  return { span: [first, last], bars, most: Math.max(...bars.map((bar) => bar.count)), undated: edges.length - dated.length };
}

/** A window moved by some years, within the years that there are. */
export function moved(window: Span, by: number, [first, last]: Span): Span {
  const room = Math.max(first - window[0], Math.min(last - window[1], by));
  return [window[0] + room, window[1] + room];
}
