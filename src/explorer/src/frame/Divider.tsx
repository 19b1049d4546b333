import { useState, type KeyboardEvent, type PointerEvent } from "react";
import { useSay } from "../words/Words";
import { remember, remembered } from "./storage";

const KEPT = "explorer.column";
const [LEAST, MOST, STEP] = [360, 440, 16];

/** How wide the text beside a drawing is, in pixels, as this browser keeps it. */
export function useColumn(): [number, (width: number) => void] {
  const [width, setWidth] = useState(() => within(Number(remembered(KEPT)) || MOST));
  return [
    width,
    (wanted) => {
      const next = within(wanted);
      remember(KEPT, String(next));
      setWidth(next);
    },
  ];
}

/** The line between text and drawing, which is dragged, or moved by arrow keys. */
export function Divider({ width, onWidth }: { width: number; onWidth: (width: number) => void }) {
  const say = useSay();
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onWidth(event.clientX - event.currentTarget.parentElement!.getBoundingClientRect().left);
  };
  const step = (event: KeyboardEvent) => {
    const wanted = { ArrowLeft: width - STEP, ArrowRight: width + STEP, Home: LEAST, End: MOST }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onWidth(wanted);
  };
  return (
    <div
      className="divider"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={say("columnWidth")}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      aria-valuenow={width}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={step}
    />
  );
}

function within(width: number): number {
  return Math.round(Math.min(MOST, Math.max(LEAST, width)));
}
