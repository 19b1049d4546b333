// Places names beside their marks so that none lies over another or over a mark: those that matter most first, each below, beside, above or at a corner.

export interface Labelled {
  id: string;
  name: string;
  x: number;
  y: number;
  radius: number;
  /** Shown in any case. */
  isForced: boolean;
  isDimmed: boolean;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Placed extends Labelled {
  lines: string[];
  box: Box;
}

export const FONT_SIZE = 13;
const LINE_HEIGHT = 15;
const GAP = 3;
const LINE_LENGTH = 24;
const CELL = 64;

/** The labels that find a place, in the order given, within a width. */
export function placeLabels(nodes: readonly Labelled[], within: number, widthOf: (text: string) => number): Placed[] {
  const taken = new Grid();
  for (const node of nodes)
    taken.add({ left: node.x - node.radius, top: node.y - node.radius, right: node.x + node.radius, bottom: node.y + node.radius });
  const placed: Placed[] = [];
  for (const node of nodes) {
    const lines = broken(node.name);
    const width = Math.max(...lines.map(widthOf));
    const height = lines.length * LINE_HEIGHT;
    const boxes = around(node, width, height).map((box) => inside(box, within));
    const box = boxes.find((candidate) => !taken.hits(candidate)) ?? (node.isForced ? boxes[0] : undefined);
    if (!box) continue;
    taken.add(box);
    placed.push({ ...node, lines, box });
  }
  return placed;
}

/** Draws labels, each with a halo in the colour of the ground. */
export function drawLabels(canvas: CanvasRenderingContext2D, labels: readonly Placed[], ink: string, ground: string, quiet: string): void {
  canvas.textAlign = "center";
  canvas.textBaseline = "middle";
  canvas.lineJoin = "round";
  for (const label of labels) {
    canvas.fillStyle = label.isDimmed ? quiet : ink;
    canvas.globalAlpha = label.isDimmed ? 0.35 : 1;
    canvas.strokeStyle = ground;
    canvas.lineWidth = 4;
    label.lines.forEach((line, index) => {
      const x = (label.box.left + label.box.right) / 2;
      const y = label.box.top + LINE_HEIGHT * (index + 0.5);
      canvas.strokeText(line, x, y);
      canvas.fillText(line, x, y);
    });
  }
  canvas.globalAlpha = 1;
}

/** A name on one line or two, the rest of it as an ellipsis. */
export function broken(name: string): string[] {
  const text = name
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 4 * LINE_LENGTH);
  if (text.length <= LINE_LENGTH) return [text];
  // After a hyphen, or at a blank, if the line is not left almost empty.
  const space = Math.max(text.lastIndexOf(" ", LINE_LENGTH), text.lastIndexOf("-", LINE_LENGTH - 1) + 1);
  const cut = space > LINE_LENGTH / 3 ? space : LINE_LENGTH;
  const rest = text.slice(cut).trim();
  return [text.slice(0, cut).trim(), rest.length <= LINE_LENGTH ? rest : `${rest.slice(0, LINE_LENGTH - 1).trim()}…`];
}

function around(node: Labelled, width: number, height: number): Box[] {
  const { x, y, radius } = node;
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  return [
    at(x - width / 2, y + radius + GAP),
    at(x + radius + GAP, y - height / 2),
    at(x - radius - GAP - width, y - height / 2),
    at(x - width / 2, y - radius - GAP - height),
    at(x + radius, y + radius),
    at(x - radius - width, y + radius),
    at(x + radius, y - radius - height),
    at(x - radius - width, y - radius - height),
  ];
}

// Moved sideways so that nothing of it is cut.
function inside(box: Box, within: number): Box {
  const by = Math.max(0, GAP - box.left) - Math.max(0, box.right - (within - GAP));
  return { ...box, left: box.left + by, right: box.right + by };
}

// Boxes by the cells that they touch, so that a question looks at few.
class Grid {
  private readonly cells = new Map<string, Box[]>();

  add(box: Box): void {
    for (const key of keys(box)) {
      const cell = this.cells.get(key);
      if (cell) cell.push(box);
      else this.cells.set(key, [box]);
    }
  }

  hits(box: Box): boolean {
    return keys(box).some((key) =>
      this.cells.get(key)?.some((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom),
    );
  }
}

function keys(box: Box): string[] {
  const found: string[] = [];
  for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x++)
    for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y++) found.push(`${x} ${y}`);
  return found;
}
