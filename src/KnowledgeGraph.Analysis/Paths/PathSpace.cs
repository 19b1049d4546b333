namespace KnowledgeGraph.Analysis.Paths;

/// <summary>
/// All simple paths that begin alike and go on otherwise: they have the first <paramref name="Shared"/> nodes of <paramref name="Nodes"/>, and
/// none of <paramref name="Left"/> as the next. No two spaces of one run have a path in common.
/// </summary>
/// <param name="Nodes">The first path of the space, once it is found; before, a path that leads to where the space begins.</param>
/// <param name="Shared">How many nodes all paths of the space have in common; at least the source.</param>
/// <param name="Left">What does not follow them.</param>
/// <param name="Hops">No path of the space is shorter.</param>
/// <param name="State">What is known of the first path.</param>
internal sealed record PathSpace(int[] Nodes, int Shared, int[] Left, int Hops, PathSpaceState State);

/// <summary>What is known of the first path of a space.</summary>
internal enum PathSpaceState
{
    /// <summary>It begins with the shared nodes.</summary>
    Open,

    /// <summary>It follows, if it is no longer, all paths that begin as <see cref="PathSpace.Nodes"/> do up to one node more than the shared ones.</summary>
    Behind,

    /// <summary>It is found.</summary>
    Found,
}
