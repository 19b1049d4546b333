using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Evidence.Generation;

/// <summary>What a generation makes of which nodes, before any chance.</summary>
internal sealed class GraphToMake
{
    private GraphToMake(
        GenerationOptions options, IReadOnlyDictionary<NodeType, IReadOnlyList<string>> ids, Planting? planting, IReadOnlyList<RelationshipQuota> quotas)
    {
        (Options, Ids, Planting, Quotas) = (options, ids, planting, quotas);
        Groups = planting?.Groups(ids) ?? [];
    }

    /// <summary>What was asked for.</summary>
    public GenerationOptions Options { get; }

    /// <summary>The ids of all nodes by type.</summary>
    public IReadOnlyDictionary<NodeType, IReadOnlyList<string>> Ids { get; }

    /// <summary>What is planted; null for nothing.</summary>
    public Planting? Planting { get; }

    /// <summary>The ids of the actors of each planted group.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Groups { get; }

    /// <summary>How many relationships to spread between which nodes.</summary>
    public IReadOnlyList<RelationshipQuota> Quotas { get; }

    /// <summary>How many nodes there are.</summary>
    public int Nodes => Ids.Values.Sum(ids => ids.Count);

    /// <summary>How many nodes and relationships there are, but for those that are planted.</summary>
    public long Total => (long)Nodes + Options.Relationships;

    /// <summary>What the options ask for.</summary>
    /// <exception cref="EvidenceException">The model cannot have it.</exception>
    public static GraphToMake Of(GraphModel model, GenerationOptions options)
    {
        if (options.Relationships < 0) throw new EvidenceException($"--relationships {options.Relationships}: the number must be 0 or more.");
        var counts = Counts(model, options);
        var planting = options.Groups is { } groups ? new Planting(model, groups, counts) : null;
        counts = planting?.Counts ?? counts;
        CheckPrefixes(counts.Keys);
        var ids = counts.ToDictionary(
            pair => pair.Key, pair => (IReadOnlyList<string>)[.. Enumerable.Range(1, pair.Value).Select(i => $"{pair.Key.Prefix}:{i}")]);
        // Chance joins nothing to planted undertakings, so that their members are those that were planted.
        var open = planting is null ? ids : ids.ToDictionary(
            pair => pair.Key, pair => (IReadOnlyList<string>)[.. pair.Value.Take(pair.Value.Count - planting.UndertakingsOf(pair.Key))]);
        return new GraphToMake(options, ids, planting, RelationshipQuota.Spread(model, open, options.Relationships));
    }

    private static IReadOnlyDictionary<NodeType, int> Counts(GraphModel model, GenerationOptions options)
    {
        var counts = new Dictionary<NodeType, int>();
        foreach (var (name, count) in options.Nodes)
        {
            if (!model.NodeTypes.TryGetValue(name, out var type) || type == model.Statement)
                throw new EvidenceException($"The model has no type '{name}' that could be generated.{Suggestion.Sentence(name, model.NodeTypes.Keys)}");
            if (count < 0) throw new EvidenceException($"{name}={count}: the number must be 0 or more.");
            counts[type] = count;
        }
        return counts;
    }

    private static void CheckPrefixes(IEnumerable<NodeType> types)
    {
        if (types.GroupBy(type => type.Prefix, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is not { } twice) return;
        var names = string.Join(" and ", twice.Select(type => type.Name));
        throw new EvidenceException($"The types {names} share the id prefix '{twice.Key}'. Give them different ones with @node(prefix:).");
    }
}
