using System.Collections.Frozen;
using KnowledgeGraph.Records.Declarations;

namespace KnowledgeGraph.Model.Loading;

/// <summary>Names that the API has in every model, or keeps free in every model for what it will have.</summary>
internal static class ReservedNames
{
    /// <summary>The fields of every edge.</summary>
    public static readonly FrozenSet<string> EdgeFields = FrozenSet.Create(
        StringComparer.Ordinal,
        "cursor", "node", OrderTerm.IdKey, "kind", BuiltInKeys.Since, BuiltInKeys.Until, BuiltInKeys.Confidence, BuiltInKeys.AttestedOn, "properties",
        RelationshipType.StatementsKey);

    /// <summary>The keys of every filter, and of those of entities, that do not stand for a field.</summary>
    public static readonly FrozenSet<string> FilterKeys = FrozenSet.Create(StringComparer.Ordinal, "and", "or", "anyName");

    /// <summary>The root fields that do not look up one type.</summary>
    public static readonly string[] RootFields =
    [
        "node", "nodes", "asOf", "about", "search", "suggest", "paths", "neighborhood", "commonConnections", "coalitions",
        "centrality", "brokers", "timeline", "compare", "statementsFor",
    ];

    /// <summary>The types that are made for no type of the model.</summary>
    public static readonly string[] Types =
    [
        "Query", "Mutation", "Subscription", "PageInfo", "Facet", "Name", "About", "TypeCount", "Relationship", "SortDirection", "CitationStyle",
        "SearchConnection", "SearchEdge", "Suggestion", "Subgraph", "SubgraphEdge", "SubgraphFacet", "Hop", "Path", "PathResult",
        "Truncation", "TruncationReason", "CommonConnection", "CommonConnectionResult", "Coalition", "CoalitionResult",
        "CoalitionMember", "CoalitionMemberConnection", "CoalitionMemberEdge", "CentralityMeasure", "Ranked",
        "TimelineConnection", "TimelineEdge", "TimelineEntry", "TimelineKind", "GraphDiff", "StatementAnswer", "SnapshotInfo", "StatementListFilter",
        EvidenceModel.DirectionEnum, ModelDraft.RelationshipKind, ModelDraft.EntityType,
    ];
}
