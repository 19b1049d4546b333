using KnowledgeGraph.Model;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Questions.Export.Content;

/// <summary>Of several relationships of a single field the one that holds latest: open end, then latest since, then confidence, then least id.</summary>
internal static class LatestRelationship
{
    /// <summary>Whether one holds later than another.</summary>
    public static bool IsLater(RelationshipRecord one, RelationshipRecord other)
    {
        var open = Of(one, BuiltInKeys.Until) is null;
        if (open != Of(other, BuiltInKeys.Until) is null) return open;
        var order = Compare(Of(one, BuiltInKeys.Since), Of(other, BuiltInKeys.Since));
        if (order == 0) order = Compare(Of(one, BuiltInKeys.Confidence), Of(other, BuiltInKeys.Confidence));
        if (order == 0) order = string.CompareOrdinal(other.Id, one.Id);
        return order > 0;
    }

    private static Value? Of(RelationshipRecord relationship, string key) => relationship.Properties.GetValueOrDefault(key);

    // What is not stated comes before all that is.
    private static int Compare(Value? one, Value? other) =>
        one is null || other is null ? (one is null ? 0 : 1) - (other is null ? 0 : 1) : Value.Compare(one, other);
}
