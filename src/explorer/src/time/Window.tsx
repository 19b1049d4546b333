import { useMemo, useRef, useState } from "react";
import { announce } from "../frame/announce";
import { useExplorer } from "../state/Explorer";
import type { Span } from "../state/state";
import { useSay } from "../words/Words";
import { useWidth } from "../frame/useWidth";
import { moved, yearsOf, type Dated, type Years } from "./years";
import "./time.css";

const HEIGHT = 36;
const EDGE = 14;

/** What holds when, by years, with a window that is dragged or moved by keys: what is outside is not drawn. */
export function Window({ edges }: { edges: readonly Dated[] }) {
  const say = useSay();
  const { state, act } = useExplorer();
  const years = useMemo(() => yearsOf(edges, new Date().getFullYear()), [edges]);
  if (!years) return <p className="years small quiet">{say("windowNothing")}</p>;
  const choose = (window: Span) => {
    const isAll = window[0] <= years.span[0] && window[1] >= years.span[1];
    act({ do: "set", part: { window: isAll ? null : window, valid: "any" } });
    announce(say("windowIs", { from: String(window[0]), to: String(window[1]) }));
  };
  return (
    <div className="years">
      <div className="row small">
        <span className="quiet">{say("windowTitle")}</span>
        {state.window ? (
          <>
            <strong>{say("windowIs", { from: String(state.window[0]), to: String(state.window[1]) })}</strong>
            <button className="link" type="button" onClick={() => act({ do: "set", part: { window: null, valid: "" } })}>
              {say("windowClear")}
            </button>
          </>
        ) : (
          years.undated > 0 && <span className="quiet">{say("windowUndatedAll", { n: years.undated })}</span>
        )}
      </div>
      <Histogram years={years} window={state.window ?? years.span} onChoose={choose} />
    </div>
  );
}

interface Props {
  years: Years;
  window: Span;
  onChoose: (window: Span) => void;
}

type Part = "from" | "to" | "both";

function Histogram({ years, window: chosen, onChoose }: Props) {
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const [dragged, setDragged] = useState<Span | null>(null);
  const within = (year: number) => Math.min(years.span[1], Math.max(years.span[0], year));
  const draft: Span = dragged ?? [within(chosen[0]), within(chosen[1])];
  const held = useRef<{ part: Part; year: number; window: Span } | null>(null);
  const [first, last] = years.span;
  const count = last - first + 1;
  const across = Math.max(0, width - 2 * EDGE);
  // A year takes a column; its left edge:
  const xOf = (year: number) => EDGE + ((year - first) / count) * across;
  const yearAt = (clientX: number) => {
    const x = clientX - place.current!.getBoundingClientRect().left;
    return first + Math.floor(((x - EDGE) / Math.max(1, across)) * count);
  };
  const put = (part: Part, from: Span, by: number): Span => {
    if (part === "both") return moved(from, by, years.span);
    if (part === "from") return [Math.min(from[1], Math.max(first, from[0] + by)), from[1]];
    return [from[0], Math.max(from[0], Math.min(last, from[1] + by))];
  };
  const sliders: Record<Part, object> = { from: sliderOf("from"), to: sliderOf("to"), both: sliderOf("both") };

  function sliderOf(part: Part) {
    const value = draft[part === "to" ? 1 : 0];
    return {
      role: "slider",
      tabIndex: 0,
      "aria-label": say(part === "from" ? "windowFrom" : part === "to" ? "windowTo" : "windowBoth"),
      "aria-valuemin": first,
      "aria-valuemax": last,
      "aria-valuenow": value,
      "aria-valuetext": part === "both" ? say("windowIs", { from: String(draft[0]), to: String(draft[1]) }) : String(value),
      onKeyDown: (event: React.KeyboardEvent) => {
        const by = keyed(event.key, count);
        if (by === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        onChoose(put(part, draft, by));
      },
      onPointerDown: (event: React.PointerEvent<SVGElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current = { part, year: yearAt(event.clientX), window: draft };
      },
      onPointerMove: (event: React.PointerEvent) => {
        if (held.current) setDragged(put(part, held.current.window, yearAt(event.clientX) - held.current.year));
      },
      onPointerUp: () => {
        const before = held.current?.window;
        held.current = null;
        setDragged(null);
        if (before && before.join() !== draft.join()) onChoose(draft);
      },
    };
  }

  return (
    <div ref={place} className="histogram">
      {width > 0 && (
        <svg width={width} height={HEIGHT + 20} role="group" aria-label={say("windowTitle")}>
          {years.bars.map(({ span, count: held }) => {
            const height = held === 0 ? 0 : Math.max(2, (held / years.most) * HEIGHT);
            const isIn = span[1] >= draft[0] && span[0] <= draft[1];
            const [left, right] = [xOf(span[0]), xOf(span[1] + 1)];
            return (
              <rect key={span[0]} className={isIn ? "bar in" : "bar"} x={left + 1} y={HEIGHT - height} width={Math.max(1, right - left - 2)} height={height}>
                <title>{say("windowBar", { year: span[0] === span[1] ? String(span[0]) : `${span[0]}–${span[1]}`, n: held })}</title>
              </rect>
            );
          })}
          <line className="floor" x1={EDGE} x2={width - EDGE} y1={HEIGHT} y2={HEIGHT} />
          {ticksOf(first, last, across).map((year) => (
            <text key={year} x={(xOf(year) + xOf(year + 1)) / 2} y={HEIGHT + 15}>
              {year}
            </text>
          ))}
          <rect className="window" x={xOf(draft[0])} y="0" width={xOf(draft[1] + 1) - xOf(draft[0])} height={HEIGHT} {...sliders.both} />
          <rect className="thumb" x={xOf(draft[0]) - 6} y="4" width="12" height={HEIGHT - 8} rx="3" {...sliders.from} />
          <rect className="thumb" x={xOf(draft[1] + 1) - 6} y="4" width="12" height={HEIGHT - 8} rx="3" {...sliders.to} />
        </svg>
      )}
    </div>
  );
}

function keyed(key: string, count: number): number | undefined {
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -5, PageUp: 5, Home: -count, End: count };
  return steps[key];
}

const TICK_WIDTH = 48;

/** The years that are written, as many as have room; the first and the last among them. */
function ticksOf(first: number, last: number, across: number): number[] {
  const step = Math.max(1, Math.ceil((last - first) / Math.max(1, Math.floor(across / TICK_WIDTH) - 1)));
  const years: number[] = [];
  for (let year = first; year < last; year += step) if (last - year >= step || year === first) years.push(year);
  return last > first ? [...years, last] : [first];
}
