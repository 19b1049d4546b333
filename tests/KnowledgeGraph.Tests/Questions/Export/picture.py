"""Draws a GEXF file: reads it from standard input, and writes an SVG to standard output. Every node stands in it by its name, every edge as a line; both say
what they are in a title. networkx reads the file and igraph finds the places; the same file gives the same picture.

    kg export --format gexf --types ORGANIZATION,PERSON,PARTNERSHIP,INITIATIVE,EVENT,AGREEMENT | /usr/bin/python3 picture.py > picture.svg

Ends with 3 where a package is missing.
"""
import math
import sys
import textwrap
from xml.sax.saxutils import escape

try:
    import igraph
    import networkx
    from networkx.readwrite.gexf import GEXF
except ImportError as missing:
    print(missing, file=sys.stderr)
    sys.exit(3)

# Versions of networkx before 3.4 know the format, and not the address that its version 1.3 has.
GEXF.versions.setdefault("1.3", {**GEXF.versions["1.2draft"], "NS_GEXF": "http://gexf.net/1.3", "NS_VIZ": "http://gexf.net/1.3/viz", "VERSION": "1.3"})

WIDTH, HEIGHT, EDGE, HEAD = 1200, 720, 60, 34
LINE, LETTER, LETTERS = 13, 6.2, 19
# The colours of Okabe and Ito, each with a shape: neither is needed to tell types apart.
MARKS = [("#0072b2", "circle"), ("#e69f00", "up"), ("#009e73", "square"), ("#cc79a7", "diamond"), ("#56b4e9", "hexagon"), ("#d55e00", "down")]
STYLE = """
svg{--ground:#fff;--ink:#1f2328;--line:#8c959f;font:12px system-ui,sans-serif}
@media (prefers-color-scheme:dark){svg{--ground:#0d1117;--ink:#e6edf3;--line:#6e7681}}
.ground{fill:var(--ground);stroke:var(--line)}.edge{stroke:var(--line);fill:none}
text{fill:var(--ink);stroke:var(--ground);stroke-width:3px;paint-order:stroke;stroke-linejoin:round;text-anchor:middle}
.key text{text-anchor:start;font-size:13px}.node{stroke:var(--ground)}
""".strip().replace("\n", "")


def level(points):
    """Turns points so that they lie along the first axis."""
    x, y = (sum(p[axis] for p in points) / len(points) for axis in (0, 1))
    turn = 0.5 * math.atan2(2 * sum((a - x) * (b - y) for a, b in points), sum((a - x) ** 2 - (b - y) ** 2 for a, b in points))
    return [((a - x) * math.cos(turn) + (b - y) * math.sin(turn), (b - y) * math.cos(turn) - (a - x) * math.sin(turn)) for a, b in points]


def places(graph):
    """Where nodes stand: by how far apart they are in the graph, then moved until no name lies over another."""
    ids = sorted(graph)
    numbers = {id: i for i, id in enumerate(ids)}
    drawn = igraph.Graph(len(ids), sorted({tuple(sorted((numbers[a], numbers[b]))) for a, b in graph.edges() if a != b}))
    layout = level(drawn.layout_kamada_kawai(seed=drawn.layout_circle().coords).coords)
    spread = []
    for axis, size in ((0, WIDTH), (1, HEIGHT - HEAD)):
        # By rank as much as by distance, so that what is crowded gets room.
        order = {at: rank for rank, at in enumerate(sorted(range(len(ids)), key=lambda i: (layout[i][axis], i)))}
        low, high = min(p[axis] for p in layout), max(p[axis] for p in layout)
        spread.append([EDGE + (size - 2 * EDGE) * (0.5 * (layout[i][axis] - low) / (high - low) + 0.5 * order[i] / (len(ids) - 1)) for i in range(len(ids))])
    return {id: [spread[0][i], spread[1][i] + HEAD] for id, i in numbers.items()}


def parted(at, boxes):
    """Moves boxes off one another, each pair the shorter way, until none overlap."""
    ids = sorted(at)
    for _ in range(400):
        moved = False
        for i, one in enumerate(ids):
            for other in ids[i + 1:]:
                dx, dy = at[other][0] - at[one][0], at[other][1] - at[one][1]
                wide, high = (boxes[one][0] + boxes[other][0]) / 2 - abs(dx), (boxes[one][1] + boxes[other][1]) / 2 - abs(dy)
                if wide <= 0 or high <= 0:
                    continue
                moved = True
                axis, step = (0, math.copysign(wide / 2, dx)) if wide < high else (1, math.copysign(high / 2, dy))
                at[one][axis] -= step
                at[other][axis] += step
        for id in ids:
            at[id][0] = min(max(at[id][0], boxes[id][0] / 2 + 6), WIDTH - boxes[id][0] / 2 - 6)
            at[id][1] = min(max(at[id][1], HEAD + boxes[id][1] / 2), HEIGHT - boxes[id][1] / 2 - 6)
        if not moved:
            break
    return at


def mark(shape, x, y, r):
    if shape == "circle":
        return f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{r:.1f}"'
    corners = {"up": (3, -90), "square": (4, -45), "diamond": (4, -90), "hexagon": (6, 0), "down": (3, 90)}[shape]
    turns = [math.radians(corners[1] + 360 * i / corners[0]) for i in range(corners[0])]
    points = " ".join(f"{x + 1.2 * r * math.cos(t):.1f},{y + 1.2 * r * math.sin(t):.1f}" for t in turns)
    return f'<polygon points="{points}"'


def main():
    graph = networkx.read_gexf(sys.stdin.buffer, version="1.3")
    names = {id: data["label"] for id, data in graph.nodes(data=True)}
    lines = {id: textwrap.wrap(name, LETTERS) for id, name in names.items()}
    sizes = {id: 4 + 1.6 * math.sqrt(graph.degree(id)) for id in graph}
    boxes = {id: (max(map(len, lines[id])) * LETTER + 8, 2 * sizes[id] + LINE * len(lines[id]) + 8) for id in graph}
    at = parted(places(graph), boxes)
    types = sorted({data["type"] for _, data in graph.nodes(data=True)})
    marks = {type: MARKS[i % len(MARKS)] for i, type in enumerate(types)}
    # A mark stands above its name, both in one box.
    centre = {id: (at[id][0], at[id][1] - boxes[id][1] / 2 + sizes[id] + 2) for id in graph}

    print(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img"><style>{STYLE}</style>')
    print(f"<title>{graph.number_of_nodes()} nodes and {graph.number_of_edges()} relationships of the knowledge graph</title>")
    print(f'<rect class="ground" x=".5" y=".5" width="{WIDTH - 1}" height="{HEIGHT - 1}" rx="8"/>')
    parallel = {}
    for a, b, data in sorted(graph.edges(data=True), key=lambda edge: edge[2]["id"]):
        nth = parallel[frozenset((a, b))] = parallel.get(frozenset((a, b)), -1) + 1
        (x, y), (u, v) = sorted((centre[a], centre[b]))
        # What joins the same two is bent apart.
        bend = (nth + 1) // 2 * (14 if nth % 2 else -14)
        length = math.hypot(u - x, v - y) or 1
        mx, my = (x + u) / 2 - bend * (v - y) / length * 2, (y + v) / 2 + bend * (u - x) / length * 2
        path = f"M{x:.0f} {y:.0f}L{u:.0f} {v:.0f}" if nth == 0 else f"M{x:.0f} {y:.0f}Q{mx:.0f} {my:.0f} {u:.0f} {v:.0f}"
        print(f'<path class="edge" d="{path}"><title>{escape(names[a])} {escape(data["kind"])} {escape(names[b])}</title></path>')
    for id in sorted(graph):
        (colour, shape), (x, y) = marks[graph.nodes[id]["type"]], centre[id]
        print(f'{mark(shape, x, y, sizes[id])} class="node" fill="{colour}"><title>{escape(names[id])}</title>{"</circle>" if shape == "circle" else "</polygon>"}')
        spans = "".join(f'<tspan x="{x:.0f}" y="{y + sizes[id] + LINE * (i + 1):.0f}">{escape(line)}</tspan>' for i, line in enumerate(lines[id]))
        print(f"<text>{spans}</text>")
    print('<g class="key">')
    for i, type in enumerate(types):
        print(f'{mark(marks[type][1], 24 + 118 * i, 20, 6)} class="node" fill="{marks[type][0]}"/><text x="{36 + 118 * i}" y="25">{escape(type)}</text>')
    print("</g></svg>")


main()
