// Shift and a drag draw a loop around marks; the pointer serves nothing else meanwhile.
export interface Point {
  x: number;
  y: number;
}

/** Listens for loops over an element until the returned function is called. Points are in pixels from the element's corner. */
export function listenForLoops(place: HTMLElement, onDraw: (loop: readonly Point[]) => void, onEnd: (loop: readonly Point[]) => void): () => void {
  const begin = (event: PointerEvent) => {
    if (!event.shiftKey || event.button !== 0) return;
    event.stopPropagation();
    event.preventDefault();
    const corner = place.getBoundingClientRect();
    const at = (moved: PointerEvent): Point => ({ x: moved.clientX - corner.left, y: moved.clientY - corner.top });
    const loop = [at(event)];
    const move = (moved: PointerEvent) => {
      loop.push(at(moved));
      onDraw(loop);
    };
    const end = () => {
      removeEventListener("pointermove", move, true);
      onDraw([]);
      if (loop.length > 2) onEnd(loop);
    };
    addEventListener("pointermove", move, true);
    addEventListener("pointerup", end, { capture: true, once: true });
  };
  place.addEventListener("pointerdown", begin, true);
  return () => place.removeEventListener("pointerdown", begin, true);
}

/** Whether a point lies within a loop (a ray from it crosses the loop an odd number of times). */
export function isWithin({ x, y }: Point, loop: readonly Point[]): boolean {
  let inside = false;
  for (let i = 0, j = loop.length - 1; i < loop.length; j = i++) {
    const [a, b] = [loop[i]!, loop[j]!];
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}
