namespace KnowledgeGraph.Query.Plans;

/// <summary>
/// A whole operation as a tree of nodes to find, relationships to follow, properties to read, filters, orders and pages.
/// It depends on the operation's shape alone; values come in at <see cref="Parameter"/>s. It never changes and is shared between requests: what binder
/// and backends make of it lies with them.
/// </summary>
public sealed class Plan
{
    /// <summary>What a store calls the look-ups of <see cref="Asked"/>: no response name of GraphQL can be this.</summary>
    public const string LookUpsName = "#";

    internal Plan(
        IReadOnlyList<RootStep> roots, IReadOnlyList<Parameter> parameters, IReadOnlyList<ExternalField> externals, IReadOnlyList<AskedRoot> asked,
        IReadOnlyList<ThenPlan> thens, int blocks, AnswerReads reads)
    {
        Reads = reads;
        Roots = roots;
        Asked = asked;
        Steps = LookUps(asked) is { Count: > 0 } lookUps ? [new ScopeRoot(LookUpsName, lookUps), .. roots] : roots;
        Parameters = parameters;
        Externals = externals;
        Thens = thens;
        Blocks = blocks;
    }

    /// <summary>The root fields in the order of the response.</summary>
    public IReadOnlyList<RootStep> Roots { get; }

    /// <summary>What a store runs and writes: where there are look-ups of <see cref="Asked"/>, these as one object before the root fields.</summary>
    public IReadOnlyList<RootStep> Steps { get; }

    /// <summary>The root fields, at any depth, that are worked out before a store is asked.</summary>
    public IReadOnlyList<AskedRoot> Asked { get; }

    /// <summary>The values that a request brings.</summary>
    public IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>The root fields that are answered elsewhere (introspection) and only take their place in the response.</summary>
    public IReadOnlyList<ExternalField> Externals { get; }

    /// <summary>States of the graph that were, in which something is looked up; none where all is asked of the graph as it is.</summary>
    public IReadOnlyList<ThenPlan> Thens { get; }

    /// <summary>How many look-ups, pages, counts and filters it has: what a database must plan.</summary>
    public int Blocks { get; }

    /// <summary>What an answer depends on.</summary>
    public AnswerReads Reads { get; }

    private static List<LookUpRoot> LookUps(IReadOnlyList<AskedRoot> asked) => [.. asked.SelectMany(root => root.LookUps)];
}
