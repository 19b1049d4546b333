"""What igraph and networkx say of graphs: reads {"graphs": [...]} from standard input, writes one answer a graph to standard output.

A graph has "nodes" (how many), "edges" (pairs), and what is asked: "pairs" for lengths, counts and simple paths, "paths" (how many simple
paths) with "hops" (of how many hops at most), "scores" for centrality. Ends with 3 where a package is missing.
"""
import json
import math
import sys
from itertools import islice, takewhile

try:
    import igraph
    import networkx
except ImportError as missing:
    print(missing, file=sys.stderr)
    sys.exit(3)


def simple_lengths(graph, source, target, paths, hops):
    try:
        found = networkx.shortest_simple_paths(graph, source, target)
        return [len(path) - 1 for path in islice(takewhile(lambda path: len(path) - 1 <= hops, found), paths)]
    except networkx.NetworkXNoPath:
        return []


def numbers(scores):
    return [None if math.isnan(score) else score for score in scores]


def answer(asked):
    graph = igraph.Graph(n=asked["nodes"], edges=asked["edges"])
    other = networkx.Graph()
    other.add_nodes_from(range(asked["nodes"]))
    other.add_edges_from(asked["edges"])
    said = {"lengths": [], "counts": [], "simple": []}
    for source, target in asked["pairs"]:
        paths = graph.get_all_shortest_paths(source, target)
        said["lengths"].append(len(paths[0]) - 1 if paths else None)
        said["counts"].append(len(paths))
        said["simple"].append(simple_lengths(other, source, target, asked["paths"], asked["hops"]))
    if asked["scores"]:
        said["pageRank"] = numbers(graph.pagerank(damping=0.85))
        said["betweenness"] = numbers(graph.betweenness())
        said["closeness"] = numbers(graph.harmonic_centrality())
    return said


json.dump([answer(asked) for asked in json.load(sys.stdin)["graphs"]], sys.stdout, allow_nan=False)
