using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Neo4j.QueryTexts;

/// <summary>A value of the request in the form in which a query text compares it.</summary>
/// <param name="Form">The form.</param>
/// <param name="Source">The parameter of the plan; null for the size of a page that does not say.</param>
internal sealed record Given(GivenForm Form, Parameter? Source)
{
    /// <summary>What it is compared with.</summary>
    public Property? Property { get; init; }

    /// <summary>Of which type relationships are.</summary>
    public RelationshipType? Type { get; init; }

    /// <summary>Which key of a cursor.</summary>
    public int Key { get; init; }

    /// <summary>What stands for what the cursor does not have.</summary>
    public object? Null { get; init; }

    /// <summary>Whether both read the same value in every request of the shape.</summary>
    public bool HasSameSource(Given other) => Form == other.Form && (Source, other.Source) switch
    {
        (null, null) => true,
        ({ } one, { } two) => one.Source.IsSame(two.Source),
        _ => false,
    };
}

/// <summary>How a value of a request is written as a parameter.</summary>
internal enum GivenForm
{
    /// <summary>An id.</summary>
    Id,

    /// <summary>A list of ids.</summary>
    Ids,

    /// <summary>Of relationships those of one type: a list of the place of each among all, and its id.</summary>
    EdgesOfType,

    /// <summary>A value as it is stored.</summary>
    Stored,

    /// <summary>A list of these.</summary>
    StoredList,

    /// <summary>What a value sorts by.</summary>
    Sort,

    /// <summary>A list of these.</summary>
    SortList,

    /// <summary>The hash of a unique value.</summary>
    Hash,

    /// <summary>A text to look for, folded.</summary>
    Fold,

    /// <summary>The first day of a date.</summary>
    FirstDay,

    /// <summary>The last day of a date.</summary>
    LastDay,

    /// <summary>The day after the last day of a date.</summary>
    DayAfter,

    /// <summary>The size of a page.</summary>
    PageSize,

    /// <summary>The size of a page, and one: that one tells whether something follows.</summary>
    PageSizeAndOne,

    /// <summary>How many facets.</summary>
    Limit,

    /// <summary>What a key of a cursor sorts by.</summary>
    CursorKey,

    /// <summary>What sorts right behind a key of a cursor.</summary>
    CursorKeySuccessor,

    /// <summary>The id of a cursor's node.</summary>
    CursorNode,

    /// <summary>The id of a cursor's node if the cursor has no first key, else what stands for it.</summary>
    CursorNodeWithoutKey,

    /// <summary>The id of a cursor's relationship.</summary>
    CursorRelationship,

    /// <summary>The id of the node of changes.</summary>
    ChangesId,
}
