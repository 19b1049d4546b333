// What of a sketch is seen: all of it, or a part that somebody zoomed and moved to.
import { useEffect, useRef, useState, type RefObject } from "react";

export interface ViewOf {
  /** How much nearer than all of it. */
  zoom: number;
  dx: number;
  dy: number;
}

const whole: ViewOf = { zoom: 1, dx: 0, dy: 0 };
const [LEAST, MOST] = [0.5, 8];

/** The size of an element as it is now, and the part of the sketch that is seen, moved by pointer and wheel. */
export function useView(place: RefObject<HTMLElement | null>) {
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [view, setView] = useState(whole);
  const held = useRef<{ x: number; y: number; moved: boolean } | null>(null);

  useEffect(() => {
    const element = place.current!;
    const sizes = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    sizes.observe(element);
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      zoomAt(Math.exp(-event.deltaY / 400), event.clientX - box.left - box.width / 2, event.clientY - box.top - box.height / 2);
    };
    // React listens passively, and the page would scroll.
    element.addEventListener("wheel", wheel, { passive: false });
    return () => {
      sizes.disconnect();
      element.removeEventListener("wheel", wheel);
    };
  }, [place]);

  const zoomAt = (factor: number, x: number, y: number) =>
    setView((before) => {
      const zoom = Math.min(MOST, Math.max(LEAST, before.zoom * factor));
      const by = zoom / before.zoom;
      return { zoom, dx: x - (x - before.dx) * by, dy: y - (y - before.dy) * by };
    });

  const pointer = {
    onPointerDown: (event: React.PointerEvent) => {
      if (event.button === 0) held.current = { x: event.clientX, y: event.clientY, moved: false };
    },
    onPointerMove: (event: React.PointerEvent) => {
      const from = held.current;
      if (!from || event.buttons === 0) return;
      const [x, y] = [event.clientX - from.x, event.clientY - from.y];
      if (!from.moved && Math.hypot(x, y) < 4) return;
      held.current = { x: event.clientX, y: event.clientY, moved: true };
      setView((before) => ({ ...before, dx: before.dx + x, dy: before.dy + y }));
    },
    onClickCapture: (event: React.MouseEvent) => {
      if (held.current?.moved) event.stopPropagation();
      held.current = null;
    },
  };
  return { size, view, pointer, zoom: (factor: number) => zoomAt(factor, 0, 0), fit: () => setView(whole) };
}
