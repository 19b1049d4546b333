"""What networkx makes of files: reads {"gexf": text, "graphml": text} from standard input, and writes of each its graph's own attributes, its nodes by id and
its edges by id, each with its attributes, the ends of an edge as "source" and "target".

Ends with 3 where a package is missing.
"""
import io
import json
import sys

try:
    import networkx
    from networkx.readwrite.gexf import GEXF
except ImportError as missing:
    print(missing, file=sys.stderr)
    sys.exit(3)

# Versions of networkx before 3.4 know the format, and not the address that its version 1.3 has.
GEXF.versions.setdefault("1.3", {**GEXF.versions["1.2draft"], "NS_GEXF": "http://gexf.net/1.3", "NS_VIZ": "http://gexf.net/1.3/viz", "VERSION": "1.3"})


def told(graph):
    edges = {}
    for source, target, key, data in graph.edges(keys=True, data=True) if graph.is_multigraph() else ((*edge, None, graph.edges[edge]) for edge in graph.edges):
        id = data.get("id", key)
        assert id not in edges
        edges[id] = {**data, "source": source, "target": target}
    return {"graph": {key: graph.graph[key] for key in ("change", "citation") if key in graph.graph}, "nodes": dict(graph.nodes(data=True)), "edges": edges}


asked = json.load(sys.stdin)
print(json.dumps({
    "gexf": told(networkx.read_gexf(io.BytesIO(asked["gexf"].encode()), version="1.3")),
    "graphml": told(networkx.read_graphml(io.BytesIO(asked["graphml"].encode()), force_multigraph=True)),
}))
