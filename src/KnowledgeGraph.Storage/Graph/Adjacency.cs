namespace KnowledgeGraph.Storage.Graph;

/// <summary>The links of one relationship type in one direction, by node.</summary>
public readonly struct Adjacency
{
    private readonly LinkTable? _table;

    internal Adjacency(LinkTable table) => _table = table;

    /// <summary>
    /// A node's links, in the catalog's order: a page is a slice, a count is the length. Empty for a node without any
    /// and for a number that does not belong to a node.
    /// </summary>
    public ReadOnlySpan<Link> Links(int node) => _table is { } table ? table[node] : default;

    /// <inheritdoc cref="LinkTable.ListOf"/>
    internal Link[]? ListOf(int node) => _table?.ListOf(node);
}
