"""PageRank by igraph: reads a graph from a file, then for each line of standard input ranks its nodes and writes the seconds that the call took.

Arguments: how many nodes, a file with an edge a line, a file for the ranks of the last call (a number a line).
"""
import sys
import time

import igraph

nodes, edges, ranks = int(sys.argv[1]), sys.argv[2], sys.argv[3]
with open(edges) as lines:
    graph = igraph.Graph(n=nodes, edges=[tuple(map(int, line.split())) for line in lines])
print("ready", flush=True)
for _ in sys.stdin:
    begun = time.perf_counter()
    scores = graph.pagerank(damping=0.85)
    seconds = time.perf_counter() - begun
    with open(ranks, "w") as lines:
        lines.writelines(f"{score!r}\n" for score in scores)
    print(seconds, flush=True)
