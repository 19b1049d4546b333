import { linePath } from "./lines";
import type { SketchLine } from "./Sketch";

/** A piece of line for the legend, as the sketch draws it. */
export function Sample({ look }: { look: SketchLine["look"] }) {
  return (
    <svg className="sample" viewBox="0 0 32 12" aria-hidden="true">
      <path className={`line ${look}`} d={linePath({ x: 0, y: 6 }, { x: 32, y: 6 }, [0, 0], look === "conflict")} />
    </svg>
  );
}
