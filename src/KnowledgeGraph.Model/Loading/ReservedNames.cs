using System.Collections.Frozen;
using KnowledgeGraph.Records.Declarations;

namespace KnowledgeGraph.Model.Loading;

/// <summary>Names that the API has in every model, or keeps free in every model for what it will have.</summary>
internal static class ReservedNames
{
    /// <summary>The fields of every edge, as it is shown and as it is recorded.</summary>
    public static readonly FrozenSet<string> EdgeFields = FrozenSet.Create(
        StringComparer.Ordinal,
        "cursor", "node", OrderTerm.IdKey, "kind", BuiltInKeys.Since, BuiltInKeys.Until, BuiltInKeys.Confidence, BuiltInKeys.AttestedOn, "properties",
        RelationshipType.StatementsKey, "from", "to", "implied", "negated", "supersedes", "evidence", "access");

    /// <summary>The keys of every filter, and of those of entities, that do not stand for a field.</summary>
    public static readonly FrozenSet<string> FilterKeys = FrozenSet.Create(StringComparer.Ordinal, "and", "or", "anyName");

    /// <summary>The root fields that do not look up one type of the model.</summary>
    public static readonly string[] RootFields =
    [
        "node", "nodes", "entity", "asOf", "about",
        "search", "suggest", "duplicates", "paths", "neighborhood", "commonConnections", "coalitions", "centrality", "brokers", "timeline", "compare",
        "statementsFor",
        "changeSet", "changeSets", "inChangeSet", "changes", "me", "keys",
        "_service", "_entities",
    ];

    /// <summary>The types that are made for no type of the model: what is everywhere, the questions, recording and callers, the subgraph.</summary>
    public static readonly string[] Types =
    [
        "Query", "Mutation", "Subscription", "PageInfo", "Facet", "Name", "About", "TypeCount", "Relationship", "SortDirection", "CitationStyle",
        "StatementListFilter", EvidenceModel.DirectionEnum, ModelDraft.RelationshipKind, ModelDraft.EntityType,
        .. Listed("Node"), .. Listed("Search"), .. Listed("Duplicate"), .. Listed("SubgraphEdge"), .. Listed("EdgeChange"), .. Listed("CoalitionMember"),
        .. Listed("Timeline"), .. Listed("Change"), .. Listed("ChangeOperation"), .. Listed("ChangeEdit"),
        "Suggestion", "Duplicate", "Subgraph", "SubgraphEdge", "SubgraphFacet", "Hop", "Path", "PathResult", "Truncation", "TruncationReason",
        "RelationshipCount", "CommonConnection", "CommonConnectionResult", "Coalition", "CoalitionResult", "CoalitionMember", "CoalitionBasis",
        "PairWeights", "Chance", "Bridge", "CentralityMeasure", "CentralityResult", "Ranked", "Broker", "BrokerResult", "TimelineEntry", "TimelineKind",
        "GraphDiff", "EdgeChange", "StatementAnswer", "SnapshotInfo",
        "RecordInput", "RecordNodes", "RecordRelationships", "EvidenceInput", "FieldEvidenceInput", "LocalizedText", "Recorded",
        "ChangeSet", .. Listed("ChangeSet"), "ChangeSetInput", "ChangeSetFilter", "ChangeSetSort", "ChangeSetFacet", "ChangeSetState",
        "ChangeOperation", "ChangeOperationFilter", "ChangeOperationKind", "ChangeDecision", "ChangeEdit", "ChangeEditKind", "ChangeConflict",
        "ChangeComment", "ChangeMode", "Change", "IdentityVerdict",
        "Caller", "CallerRole", "ApiKey", "NewApiKey",
        "_Service", "_Entity", "_Any",
    ];

    private static string[] Listed(string name) => [name + "Connection", name + "Edge"];
}
