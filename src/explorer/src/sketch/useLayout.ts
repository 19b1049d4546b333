// Where marks of a sketch stand that has no shape of its own: by the forces of its lines, worked out beside the page.
import { useEffect, useState } from "react";
import { Layout } from "../graph/layout";
import type { Point } from "./hull";
import type { SketchLine, SketchNode } from "./Sketch";

const none: ReadonlyMap<string, Point> = new Map();

export function useLayout(nodes: readonly SketchNode[], lines: readonly SketchLine[]): ReadonlyMap<string, Point> {
  const [places, setPlaces] = useState(none);
  useEffect(() => {
    const layout = new Layout((found) => setPlaces(new Map(Object.entries(found).map(([id, [x, y]]) => [id, { x, y }]))));
    layout.run(
      nodes.map(({ id, radius }) => ({ id, size: radius + 6, isFixed: false })),
      lines.map(({ from, to }) => [from, to]),
    );
    return () => layout.end();
  }, [nodes, lines]);
  return places;
}
