import { useEffect, useState, type RefObject } from "react";

/** How wide an element is now, in pixels; 0 until that is known. */
export function useWidth(place: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const sizes = new ResizeObserver(() => setWidth(place.current?.clientWidth ?? 0));
    sizes.observe(place.current!);
    return () => sizes.disconnect();
  }, [place]);
  return width;
}
