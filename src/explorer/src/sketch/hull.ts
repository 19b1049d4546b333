// The outline of a group: the convex hull of its marks, with room around each.
export interface Point {
  x: number;
  y: number;
}

const CORNERS = 12;

/** A closed path around points, each kept off by a distance. */
export function hullPath(points: readonly Point[], off: number): string {
  const around = points.flatMap(({ x, y }) =>
    Array.from({ length: CORNERS }, (_, index) => {
      const angle = (2 * Math.PI * index) / CORNERS;
      return { x: x + off * Math.cos(angle), y: y + off * Math.sin(angle) };
    }),
  );
  const corners = hullOf(around);
  return corners.length ? `M${corners.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}z` : "";
}

/** The corner of a hull that stands highest, leftmost first: where its letter stands. */
export function topOf(points: readonly Point[], off: number): Point {
  const top = [...points].sort((a, b) => a.y - b.y || a.x - b.x)[0] ?? { x: 0, y: 0 };
  return { x: top.x, y: top.y - off };
}

/** Andrew's monotone chain. */
function hullOf(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  const half = (list: readonly Point[]) => {
    const chain: Point[] = [];
    for (const point of list) {
      while (chain.length > 1 && turn(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
