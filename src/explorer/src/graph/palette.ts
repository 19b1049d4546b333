// The colours of the style sheet, for what is drawn on a canvas and knows no style sheets.

export interface Palette {
  types: string[];
  ink: string;
  quiet: string;
  ground: string;
  edge: string;
  accent: string;
  rim: string;
}

/** Reads the colours as they are now, resolved by an element of the page. */
export function readPalette(place: HTMLElement): Palette {
  const probe = document.createElement("i");
  probe.hidden = true;
  place.append(probe);
  const colour = (name: string) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const palette = {
    types: Array.from({ length: 8 }, (_, index) => colour(`type-${index}`)),
    ink: colour("ink"),
    quiet: colour("quiet"),
    ground: colour("ground"),
    edge: colour("edge"),
    accent: colour("accent"),
    rim: colour("mark-edge"),
  };
  probe.remove();
  return palette;
}
