// Where coalitions stand: each in a disc of its own, what its members meet in at its middle and the members around it, the discs in rows.
// What several of them are in stands between these.
import type { Point } from "../../sketch/hull";
import type { Grouped, Group } from "./grouped";

/** Room for a mark with its name, around a ring and between rings. */
const SPACE = 78;
const RING = 92;
const GAP = 110;
/** A ring holds no more than this, or nobody could tell who is joined to what. */
const MOST = 22;
const TURNS = 30;

interface Disc {
  group: Group;
  radius: number;
  places: Map<string, Point>;
}

export function placesOf(grouped: Grouped, aspect: number): Map<string, Point> {
  const discs = grouped.groups.map((group) => discOf(grouped, group));
  const rows = bestRows(discs, aspect);
  const places = new Map<string, Point>();
  const centres = new Map<Group, Point>();
  let y = 0;
  for (const row of rows) {
    const height = Math.max(...row.map((disc) => disc.radius));
    let x = -widthOf(row) / 2;
    for (const disc of row) {
      const centre = { x: x + disc.radius, y: y + height };
      centres.set(disc.group, centre);
      for (const [id, place] of disc.places) places.set(id, { x: centre.x + place.x, y: centre.y + place.y });
      x += 2 * disc.radius + GAP;
    }
    y += 2 * height + GAP;
  }
  for (const [id, place] of between(grouped, discs, centres)) places.set(id, place);
  return places;
}

// At the middle of those who share it, but in nobody's disc and apart from one another.
function between(grouped: Grouped, discs: Disc[], centres: Map<Group, Point>): Map<string, Point> {
  const shared = grouped.meetings.filter((meeting) => meeting.shares.size > 1);
  const places = shared.map(({ shares }, index) => {
    const of = [...shares.keys()].map((group) => centres.get(group)!);
    const mean = (axis: "x" | "y") => of.reduce((sum, centre) => sum + centre[axis], 0) / of.length;
    return { x: mean("x") + index, y: mean("y") + index };
  });
  for (let turn = 0; turn < TURNS; turn++) {
    places.forEach((place, index) => {
      for (const disc of discs) keepOff(place, centres.get(disc.group)!, disc.radius);
      for (const other of places.slice(0, index)) keepOff(place, other, SPACE);
    });
  }
  return new Map(shared.map(({ node }, index) => [node.id, places[index]!]));
}

function keepOff(place: Point, from: Point, least: number): void {
  const [x, y] = [place.x - from.x, place.y - from.y];
  const far = Math.hypot(x, y);
  if (far >= least) return;
  const by = far === 0 ? { x: 0, y: least } : { x: (x / far) * (least - far), y: (y / far) * (least - far) };
  place.x += by.x;
  place.y += by.y;
}

// As many discs a row as leave them largest in a window of this shape.
function bestRows(discs: Disc[], aspect: number): Disc[][] {
  const candidates = Array.from({ length: discs.length }, (_, index) => rowsOf(discs, index + 1));
  const extent = (rows: Disc[][]) => {
    const width = Math.max(...rows.map(widthOf));
    const height = rows.reduce((sum, row) => sum + 2 * Math.max(...row.map((disc) => disc.radius)) + GAP, -GAP);
    return Math.max(width / aspect, height);
  };
  return candidates.sort((a, b) => extent(a) - extent(b))[0] ?? [];
}

function rowsOf(discs: Disc[], each: number): Disc[][] {
  const rows: Disc[][] = [];
  for (let index = 0; index < discs.length; index += each) rows.push(discs.slice(index, index + each));
  return rows;
}

function widthOf(row: Disc[]): number {
  return row.reduce((sum, disc) => sum + 2 * disc.radius + GAP, -GAP);
}

function discOf(grouped: Grouped, group: Group): Disc {
  const members = group.coalition.members.nodes.map((member) => member.node.id);
  const own = grouped.meetings.filter((meeting) => meeting.group === group && meeting.shares.size === 1).map((meeting) => meeting.node.id);
  const beside = new Map<string, string[]>();
  for (const { from, to } of grouped.joined) {
    beside.set(from.id, [...(beside.get(from.id) ?? []), to.id]);
    beside.set(to.id, [...(beside.get(to.id) ?? []), from.id]);
  }
  // Where nothing but members joins members, those with most to do among them stand at the middle.
  const within = (id: string) => (beside.get(id) ?? []).filter((other) => members.includes(other)).length;
  const hubs = own.length ? [] : members.filter((id) => within(id) > 2 && within(id) >= members.length / 4).slice(0, 4);
  const inner = own.length ? own : hubs;
  const outer = members.filter((id) => !inner.includes(id));
  const places = new Map<string, Point>();
  const first = ringRadius(inner.length, inner.length === 1 ? 0 : SPACE / 2);
  put(places, inner, first, 0);
  const angles = new Map(outer.map((id) => [id, meanAngle((beside.get(id) ?? []).map((other) => places.get(other)))]));
  const ordered = [...outer].sort((a, b) => angles.get(a)! - angles.get(b)! || (a < b ? -1 : 1));
  const rings = Math.max(1, Math.ceil(ordered.length / MOST));
  let radius = inner.length ? first + RING : 0;
  for (let ring = 0; ring < rings; ring++) {
    // Dealt out in turn, so that each ring keeps the order around.
    const some = ordered.filter((_, index) => index % rings === ring);
    radius = ringRadius(some.length, radius);
    put(places, some, radius, ring % 2 ? Math.PI / some.length : 0);
    if (ring < rings - 1) radius += RING / 1.5;
  }
  return { group, radius: radius + 40, places };
}

function ringRadius(count: number, least: number): number {
  return count <= 1 ? least : Math.max(least, (count * SPACE) / (2 * Math.PI), SPACE / 2);
}

function put(places: Map<string, Point>, ids: readonly string[], radius: number, turned: number): void {
  ids.forEach((id, index) => {
    const angle = (2 * Math.PI * index) / ids.length - Math.PI / 2 + turned;
    places.set(id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
  });
}

// Counted from the top, as rings are filled.
function meanAngle(points: (Point | undefined)[]): number {
  const [x, y] = points.reduce<[number, number]>(([x, y], point) => [x + (point?.x ?? 0), y + (point?.y ?? 0)], [0, 0]);
  const angle = Math.atan2(y, x) + Math.PI / 2;
  return (angle + 2 * Math.PI) % (2 * Math.PI);
}
