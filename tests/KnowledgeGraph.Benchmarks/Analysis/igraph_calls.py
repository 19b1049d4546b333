"""Algorithms of igraph: reads a graph from a file, then for each line of standard input runs one and writes what the call took: seconds, and those
of the processor.

Arguments: how many nodes, a file with an edge a line, a file for the result of the last call (a number a line).
Lines: "ranks" for PageRank by node; "communities" and how many iterations for Leiden's, of which the result is the modularity.
"""
import sys
import time

import igraph

nodes, edges, results = int(sys.argv[1]), sys.argv[2], sys.argv[3]
with open(edges) as lines:
    graph = igraph.Graph(n=nodes, edges=[tuple(map(int, line.split())) for line in lines])
print("ready", flush=True)
for line in sys.stdin:
    asked = line.split()
    begun, begun_processor = time.perf_counter(), time.process_time()
    if asked[0] == "ranks":
        result = graph.pagerank(damping=0.85)
    else:
        result = graph.community_leiden(objective_function="modularity", n_iterations=int(asked[1]))
    seconds, processor = time.perf_counter() - begun, time.process_time() - begun_processor
    numbers = result if asked[0] == "ranks" else [graph.modularity(result.membership)]
    with open(results, "w") as lines:
        lines.writelines(f"{number!r}\n" for number in numbers)
    print(seconds, processor, flush=True)
