using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Timelines;

/// <summary>Says what happened, of the names of entities and the model's names in words: the model alone knows of what it speaks.</summary>
/// <param name="graph">The graph.</param>
/// <param name="companions">What joins nodes without a name to entities.</param>
internal sealed class TimelineLabels(SnapshotGraph graph, Companions companions)
{
    /// <summary>The label of an entry.</summary>
    /// <param name="dated">The entry.</param>
    /// <param name="language">In which language names are, where they are known in it; null for the default.</param>
    public string Of(Dated dated, string? language)
    {
        if (dated.Field is { } field) return $"{SubjectOf(dated.Number, language)} · {EventWords.InWords(field.Property.Name)}";
        var (from, to) = (graph.Snapshot.From(dated.Number), graph.Snapshot.To(dated.Number));
        var type = EventWords.InWords(graph.Snapshot.TypeNameOf(dated.Number));
        return $"{graph.NameOf(from, language)} — {type} — {graph.NameOf(to, language)} ({EventWords.Of(dated.Kind, language)})";
    }

    private string SubjectOf(int node, string? language)
    {
        if (graph.TypeOf(node).IsEntity) return graph.NameOf(node, language);
        var entities = companions.Of(node);
        return entities.Count == 0 ? EventWords.InWords(graph.TypeOf(node).Name) : string.Join(", ", entities.Select(entity => graph.NameOf(entity, language)));
    }
}
