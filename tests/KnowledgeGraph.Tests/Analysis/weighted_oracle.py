"""What igraph and networkx say of graphs with weights: reads {"graphs": [...]} from standard input, writes one answer a graph.

A graph has "nodes" (how many), "edges" (two nodes and a weight), and what is asked: "labels" (a community for each node, of which the modularity is
told, and the highest of so many "runs" of igraph, for each of "iterations") or none, and "holes" for constraint and effective size, with weights and as if each were 1.
Ends with 3 where a package is missing.
"""
import json
import math
import random
import sys

try:
    import igraph
    import networkx
except ImportError as missing:
    print(missing, file=sys.stderr)
    sys.exit(3)


def holes(graph, weight):
    scores = networkx.constraint(graph, weight=weight), networkx.effective_size(graph, weight=weight)
    return [[None if math.isnan(score[node]) else score[node] for node in range(len(graph))] for score in scores]


def best(graph, weights, runs, iterations):
    found = [graph.community_leiden(objective_function="modularity", weights=weights, n_iterations=iterations) for _ in range(runs)]
    return max(graph.modularity(one.membership, weights=weights) for one in found)


def answer(asked):
    said, pairs = {}, [edge[:2] for edge in asked["edges"]]
    if asked["labels"] is not None:
        graph, weights = igraph.Graph(n=asked["nodes"], edges=pairs), [edge[2] for edge in asked["edges"]]
        random.seed(asked["nodes"])
        said["best"] = [best(graph, weights, asked["runs"], iterations) for iterations in asked["iterations"]]
        said["modularity"] = graph.modularity(asked["labels"], weights=weights)
    if asked["holes"]:
        graph = networkx.Graph()
        graph.add_nodes_from(range(asked["nodes"]))
        graph.add_weighted_edges_from(asked["edges"])
        said["constraint"], said["effectiveSize"] = holes(graph, "weight")
        said["evenConstraint"], said["evenEffectiveSize"] = holes(graph, None)
    return said


json.dump([answer(asked) for asked in json.load(sys.stdin)["graphs"]], sys.stdout, allow_nan=False)
