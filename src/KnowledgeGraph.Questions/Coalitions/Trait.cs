using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Coalitions;

/// <summary>What an actor may have in common with others: something that it is in or that has to do with it, or a value of its own.</summary>
/// <param name="Field">What it is called by: a field of the model, or a type.</param>
/// <param name="Node">The snapshot's number of an entity; -1 for a value.</param>
/// <param name="Value">The value; null for an entity.</param>
internal readonly record struct Trait(string Field, int Node, string? Value)
{
    /// <summary>It in words.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="language">In which language a name is, where it is known in it; null for the default.</param>
    public string InWords(SnapshotGraph graph, string? language) => Value ?? graph.NameOf(Node, language);
}

/// <summary>What members of a coalition share.</summary>
/// <param name="Trait">What.</param>
/// <param name="Count">How many of them have it.</param>
/// <param name="Lift">By how much the share of members that have it is above that of all others.</param>
internal sealed record SharedTrait(Trait Trait, int Count, double Lift);
