"""Measures of networks by networkx and, where it has them, igraph; the two have to agree. Networks in as JSON, measures out."""

import json
import math
import random
import sys

import igraph
import networkx as nx


def agree(one, other):
    assert math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9), (one, other)
    return one


def measured(network):
    nodes = network["nodes"]
    count = len(nodes)
    ties = nx.Graph()
    ties.add_nodes_from(nodes)
    ties.add_edges_from((one, other) for one, other in network["ties"] if one != other)
    sales = nx.DiGraph()
    sales.add_nodes_from(nodes)
    sales.add_edges_from((one, other) for one, other in network["sales"] if one != other)
    place = {node: number for number, node in enumerate(nodes)}
    second = igraph.Graph(n=count, edges=[(place[one], place[other]) for one, other in ties.edges()])
    arcs = igraph.Graph(n=count, edges=[(place[one], place[other]) for one, other in sales.edges()], directed=True)

    betweenness = nx.betweenness_centrality(ties)
    pairs = (count - 1) * (count - 2) / 2
    constraint = nx.constraint(ties)
    for node in nodes:
        if pairs:
            agree(betweenness[node] * pairs, second.betweenness()[place[node]])
        if ties.degree(node):
            agree(constraint[node], second.constraint()[place[node]])
    # That of networkx needs numpy and scipy, which nothing else here does.
    ranks = dict(zip(nodes, arcs.pagerank(damping=0.85)))

    parts = list(nx.connected_components(ties))
    size = max(len(part) for part in parts)
    best = None
    if ties.number_of_edges():
        random.seed(1)
        igraph.set_random_number_generator(random)
        best = max(
            second.community_leiden(objective_function="modularity", n_iterations=-1).modularity for _ in range(50)
        )
    return {
        "degree": nx.degree_centrality(ties),
        "betweenness": betweenness if pairs else {node: None for node in nodes},
        "closeness": nx.closeness_centrality(ties),
        "pagerank": ranks,
        "constraint": {node: value for node, value in constraint.items() if not math.isnan(value)},
        "articulations": sorted(nx.articulation_points(ties)),
        "bridges": sorted(sorted(bridge) for bridge in nx.bridges(ties)),
        "metrics": {
            "density": nx.density(ties),
            "components": len(parts),
            "meanClustering": nx.average_clustering(ties),
            "diameter": max(nx.diameter(ties.subgraph(part)) for part in parts if len(part) == size),
            "reciprocity": nx.overall_reciprocity(sales) if sales.number_of_edges() else None,
        },
        "modularity": best,
    }


print(json.dumps([measured(network) for network in json.loads(sys.argv[1])]))
