namespace KnowledgeGraph.Records.Declarations;

/// <summary>
/// One key of an order. An order is a list of them; ties break by (far) node id, then by relationship id, in the
/// direction of the last term, ascending if there is none. Nulls come last in both directions.
/// </summary>
/// <param name="Key">The property key; <see cref="IdKey"/> means the id itself, compared by code unit.</param>
/// <param name="IsOfRelationship">Whether the property is the relationship's, not the (far) node's.</param>
/// <param name="IsDescending">Whether greater values come first.</param>
public sealed record OrderTerm(string Key, bool IsOfRelationship = false, bool IsDescending = false)
{
    /// <summary>The reserved key under which columns give the id of a node or relationship.</summary>
    public const string IdKey = "id";
}
