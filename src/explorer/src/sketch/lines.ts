// How lines of a sketch run: straight, or as a zigzag where two are against one another.
import type { Point } from "./hull";

const STEP = 7;
const SWING = 5;

/** A line from mark to mark, which begins and ends at their rims. */
export function linePath(from: Point, to: Point, rims: [number, number], isConflict: boolean): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length <= rims[0] + rims[1]) return "";
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const at = (along: number, aside: number) => `${(from.x + ux * along - uy * aside).toFixed(1)} ${(from.y + uy * along + ux * aside).toFixed(1)}`;
  const [first, last] = [rims[0], length - rims[1]];
  if (!isConflict) return `M${at(first, 0)}L${at(last, 0)}`;
  const steps = Math.max(2, Math.round((last - first) / STEP));
  const corners = Array.from({ length: steps - 1 }, (_, index) =>
    at(first + ((index + 1) * (last - first)) / steps, index % 2 === 0 ? SWING : -SWING),
  );
  return `M${[at(first, 0), ...corners, at(last, 0)].join("L")}`;
}
