namespace KnowledgeGraph.Query.Plans;

/// <summary>
/// A whole operation as a tree of nodes to find, relationships to follow, properties to read, filters, orders and pages.
/// It depends on the operation's shape alone; values come in at <see cref="Parameter"/>s. It never changes and is shared between requests: what binder
/// and backends make of it lies with them.
/// </summary>
public sealed class Plan
{
    internal Plan(IReadOnlyList<RootStep> roots, IReadOnlyList<Parameter> parameters, IReadOnlyList<ExternalField> externals, int blocks, AnswerReads reads)
    {
        Reads = reads;
        Roots = roots;
        Parameters = parameters;
        Externals = externals;
        Blocks = blocks;
    }

    /// <summary>The root fields in the order of the response.</summary>
    public IReadOnlyList<RootStep> Roots { get; }

    /// <summary>The values that a request brings.</summary>
    public IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>The root fields that are answered elsewhere (introspection) and only take their place in the response.</summary>
    public IReadOnlyList<ExternalField> Externals { get; }

    /// <summary>How many look-ups, pages, counts and filters it has: what a database must plan.</summary>
    public int Blocks { get; }

    /// <summary>What an answer depends on.</summary>
    public AnswerReads Reads { get; }
}
