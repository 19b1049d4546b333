// A drawing of few things with groups, as SVG: for answers that have a shape of their own. Neighbourhoods are drawn by `graph`.
import { useMemo, useRef, type ReactNode } from "react";
import { useModel } from "../api/ModelContext";
import { placeLabels } from "../graph/labels";
import { lookOf } from "../graph/marks";
import { useSay } from "../words/Words";
import { hullPath, topOf, type Point } from "./hull";
import { linePath } from "./lines";
import { useView } from "./useView";
import "./sketch.css";

export interface SketchNode {
  id: string;
  name: string;
  type: string;
  radius: number;
}

export interface SketchLine {
  key: string;
  from: string;
  to: string;
  /** A class of the style sheet: how it looks. */
  look: "plain" | "implied" | "bridge" | "conflict" | "came" | "gone" | "other";
  title: string;
}

export interface SketchHull {
  id: string;
  letter: string;
  members: readonly string[];
}

interface Props {
  label: string;
  nodes: readonly SketchNode[];
  lines: readonly SketchLine[];
  hulls?: readonly SketchHull[];
  /** Where everything stands, in any measure; it may hang on the shape of the window. */
  places: (aspect: number) => ReadonlyMap<string, Point>;
  selected: string;
  onSelect: (id: string) => void;
  onLine?: (key: string) => void;
  legend: ReactNode;
}

const MARGIN = 56;
const LETTER = 12;
const HULL = 22;

export function Sketch({ label, nodes, lines, hulls = [], places, selected, onSelect, onLine, legend }: Props) {
  const say = useSay();
  const model = useModel();
  const place = useRef<HTMLDivElement>(null);
  const { size, view, pointer, zoom, fit } = useView(place);
  const aspect = size.height > 0 ? Math.round((size.width / size.height) * 4) / 4 : 1;
  const stand = useMemo(() => places(aspect), [places, aspect]);
  const at = useMemo(() => fitted(stand, size, view), [stand, size, view]);
  const outlines = hulls.map((hull) => {
    const points = hull.members.map((id) => at.get(id)).filter((point) => point !== undefined);
    return { ...hull, path: hullPath(points, HULL), top: topOf(points, HULL) };
  });
  const shown = nodes.filter((node) => at.has(node.id));
  const radius = new Map(shown.map((node) => [node.id, node.radius]));
  const isNear = (line: SketchLine) => line.from === selected || line.to === selected;
  const isDimming = shown.some((node) => node.id === selected);
  const near = new Set(lines.filter(isNear).flatMap((line) => [line.from, line.to]));
  return (
    <div className="drawn">
      <div className="canvas sketch" ref={place} {...pointer}>
        {size.width > 0 && (
          <svg width={size.width} height={size.height} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
            {outlines.map((hull) => (
              <path key={hull.id} className={hull.id === selected ? "hull selected" : "hull"} d={hull.path} onClick={() => onSelect(hull.id)} />
            ))}
            {lines.map((line) => {
              const [from, to] = [at.get(line.from), at.get(line.to)];
              if (!from || !to) return null;
              const path = linePath(from, to, [radius.get(line.from) ?? 0, radius.get(line.to) ?? 0], line.look === "conflict");
              return (
                <g key={line.key} className={isDimming && !isNear(line) ? "dim" : undefined} onClick={() => onLine?.(line.key)}>
                  <path className="touch" d={path} />
                  <path className={`line ${line.look}`} d={path}>
                    <title>{line.title}</title>
                  </path>
                </g>
              );
            })}
            {shown.map((node) => {
              const look = lookOf(model.rank(node.type));
              const { x, y } = at.get(node.id)!;
              const scale = node.radius / 10;
              const isFar = isDimming && node.id !== selected && !near.has(node.id);
              return (
                <path
                  key={node.id}
                  className={`node type-${look.colour} ${node.id === selected ? "selected" : ""} ${isFar ? "dim" : ""}`}
                  d={look.path}
                  transform={`translate(${(x - 10 * scale).toFixed(1)} ${(y - 10 * scale).toFixed(1)}) scale(${scale.toFixed(3)})`}
                  onClick={() => onSelect(node.id)}
                >
                  <title>{node.name}</title>
                </path>
              );
            })}
            {outlines.map(({ id, letter, top }) => (
              <g key={id} onClick={() => onSelect(id)}>
                <circle className="letter-ground" cx={top.x} cy={top.y} r={LETTER} />
                <text className="letter" x={top.x} y={top.y} dy="0.35em">
                  {letter}
                </text>
              </g>
            ))}
            <Labels nodes={shown} at={at} letters={outlines.map((hull) => hull.top)} width={size.width} selected={selected} near={near} isDimming={isDimming} />
          </svg>
        )}
        <div className="zoom" role="group" aria-label={say("drawing")} onPointerDown={(event) => event.stopPropagation()}>
          <button className="button icon" type="button" aria-label={say("zoomIn")} title={say("zoomIn")} onClick={() => zoom(1.4)}>
            +
          </button>
          <button className="button icon" type="button" aria-label={say("zoomOut")} title={say("zoomOut")} onClick={() => zoom(1 / 1.4)}>
            −
          </button>
          <button className="button" type="button" onClick={fit}>
            {say("fit")}
          </button>
        </div>
      </div>
      <ul className="legend small" aria-label={say("legend")}>
        {legend}
      </ul>
    </div>
  );
}

interface LabelsProps {
  nodes: readonly SketchNode[];
  at: ReadonlyMap<string, Point>;
  /** Where letters stand, which no name may cover. */
  letters: readonly Point[];
  width: number;
  selected: string;
  near: ReadonlySet<string>;
  isDimming: boolean;
}

function Labels({ nodes, at, letters, width, selected, near, isDimming }: LabelsProps) {
  const kept = letters.map((top) => ({ id: "", name: "", ...top, radius: LETTER + 2, isForced: false, isDimmed: false }));
  const named = [...nodes]
    .sort((a, b) => Number(b.id === selected) - Number(a.id === selected) || Number(near.has(b.id)) - Number(near.has(a.id)) || b.radius - a.radius)
    .map((node) => ({ id: node.id, name: node.name, ...at.get(node.id)!, radius: node.radius + 2, isForced: node.id === selected, isDimmed: false }));
  const placed = placeLabels([...kept, ...named], width, widthOf).filter((label) => label.id !== "");
  return placed.map((label) => (
    <text key={label.id} className={isDimming && label.id !== selected && !near.has(label.id) ? "name dim" : "name"} aria-hidden="true">
      {label.lines.map((line, index) => (
        <tspan key={index} x={(label.box.left + label.box.right) / 2} y={label.box.top + 15 * (index + 0.8)}>
          {line}
        </tspan>
      ))}
    </text>
  ));
}

const measure = document.createElement("canvas").getContext("2d");

// Without a canvas, names are taken to be as wide as most are.
function widthOf(text: string): number {
  if (!measure) return text.length * 7;
  measure.font = "13px system-ui, sans-serif";
  return measure.measureText(text).width;
}

/** Everything in the window's measure. */
function fitted(stand: ReadonlyMap<string, Point>, size: { width: number; height: number }, view: { zoom: number; dx: number; dy: number }) {
  const points = [...stand.values()];
  const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const side = Math.min(1.5 * MARGIN, size.width / 8);
  const scale = Math.min((size.width - 2 * side) / Math.max(1, right - left), (size.height - 2 * MARGIN) / Math.max(1, bottom - top), 3);
  const across = (value: number, middle: number, whole: number, by: number) => whole / 2 + (value - middle) * scale * view.zoom + by;
  return new Map(
    [...stand].map(([id, point]) => [
      id,
      { x: across(point.x, (left + right) / 2, size.width, view.dx), y: across(point.y, (top + bottom) / 2, size.height, view.dy) },
    ]),
  );
}
