// Who is pointed at in a large drawing. Sigma would draw everything anew for each mark that the pointer crosses, so it is not told of such moves.
import type { Shown } from "./overlay";

/** Listens until the returned function is called. */
export function listenForPointing(
  place: HTMLElement,
  isLarge: () => boolean,
  nodes: () => readonly string[],
  at: (id: string) => Shown | null,
  onPoint: (id: string | null) => void,
): () => void {
  let frame = 0;
  const move = (event: PointerEvent) => {
    if (!isLarge() || event.buttons !== 0) return;
    event.stopPropagation();
    const corner = place.getBoundingClientRect();
    const [x, y] = [event.clientX - corner.left, event.clientY - corner.top];
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => onPoint(nearest(nodes(), at, x, y)));
  };
  place.addEventListener("pointermove", move, true);
  return () => {
    cancelAnimationFrame(frame);
    place.removeEventListener("pointermove", move, true);
  };
}

function nearest(nodes: readonly string[], at: (id: string) => Shown | null, x: number, y: number): string | null {
  let [found, least]: [string | null, number] = [null, Infinity];
  for (const id of nodes) {
    const shown = at(id);
    if (!shown) continue;
    const far = Math.hypot(shown.x - x, shown.y - y);
    if (far <= shown.radius && far < least) [found, least] = [id, far];
  }
  return found;
}
