using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Questions.Export.Scopes;

/// <summary>What part of the graph is exported.</summary>
/// <param name="Centers">The ids around which it is; null for the whole graph.</param>
/// <param name="Depth">How many hops from them.</param>
/// <param name="Types">The types of entities; null for all nodes.</param>
/// <param name="Via">The types of relationships; null for those that are traversed around some, and for all of the whole graph.</param>
/// <param name="Valid">Only relationships that hold at some time of this date; null for all.</param>
/// <param name="Then">Which state that was; null for the present.</param>
internal sealed record ExportScope(
    IReadOnlyList<string>? Centers, int Depth, IReadOnlySet<NodeType>? Types, IReadOnlySet<RelationshipType>? Via, IntervalValue? Valid, Moment? Then)
{
    /// <summary>Whether all nodes of it are wanted that there are.</summary>
    public bool IsWhole => Centers is null;

    /// <summary>Whether some nodes are left out, so that a relationship may lead to one of these.</summary>
    public bool IsPart => Centers is not null || Types is not null;

    /// <summary>Whether nodes of a type can be in it.</summary>
    public bool Has(NodeType type) => (type.IsEntity || !type.IsBuiltIn) && (Types is null || Centers is not null || Types.Contains(type));

    /// <summary>Whether relationships of a type can be in it.</summary>
    public bool Has(RelationshipType type) => !type.IsPlumbing && (Via?.Contains(type) ?? (Centers is null || type.IsTraversed));

    /// <summary>Whether a relationship, or what a statement says, is seen at the date that is asked for.</summary>
    /// <param name="since">Since when it holds; null where that is not known.</param>
    /// <param name="until">Until when.</param>
    public bool Sees(Value? since, Value? until) =>
        Valid is null || new Period((since as IntervalValue)?.Low, (until as IntervalValue)?.High).IsSeen(Valid, isDatedOnly: false);

    /// <summary>Whether a relationship is seen at the date that is asked for.</summary>
    public bool Sees(RelationshipRecord relationship) =>
        Sees(relationship.Properties.GetValueOrDefault(BuiltInKeys.Since), relationship.Properties.GetValueOrDefault(BuiltInKeys.Until));
}
