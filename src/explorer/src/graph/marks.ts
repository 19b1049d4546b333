// How types look: a colour and a shape by their place in the model. Beyond eight types the shapes turn on, so that no two of sixty-four are alike.
const COLOURS = 8;

/** The shapes as paths in a square of 20 by 20. */
const paths: Record<string, string> = {
  circle: "M10 2a8 8 0 1 0 0 16a8 8 0 1 0 0-16z",
  triangle: "M10 1.5L19 17.5H1z",
  square: "M3 3h14v14H3z",
  diamond: "M10 0.5L19.5 10L10 19.5L0.5 10z",
  hexagon: polygon(6, 9.2),
  pentagon: polygon(5, 9.4),
  star: star(5, 10, 4.6),
  cross: "M7 1h6v6h6v6h-6v6H7v-6H1V7h6z",
};

export const shapes = Object.keys(paths);

export interface Look {
  colour: number;
  shape: string;
  path: string;
}

/** How the type at a place of the model's order looks. */
export function lookOf(rank: number): Look {
  const colour = rank % COLOURS;
  const shape = shapes[(rank + Math.floor(rank / COLOURS)) % shapes.length]!;
  return { colour, shape, path: paths[shape]! };
}

function polygon(sides: number, radius: number): string {
  return outline(sides, () => radius);
}

function star(points: number, outer: number, inner: number): string {
  return outline(points * 2, (index) => (index % 2 ? inner : outer));
}

function outline(corners: number, radius: (index: number) => number): string {
  const at = (index: number) => {
    const angle = (2 * Math.PI * index) / corners - Math.PI / 2;
    return `${(10 + radius(index) * Math.cos(angle)).toFixed(2)} ${(10 + radius(index) * Math.sin(angle)).toFixed(2)}`;
  };
  return `M${Array.from({ length: corners }, (_, index) => at(index)).join("L")}z`;
}
