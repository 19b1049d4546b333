namespace KnowledgeGraph.Query.Roots;

/// <summary>
/// A root field that is no look-up: its owner works out a tree of values in which nodes and relationships stand as ids, and whatever is selected
/// of these is looked up afterwards, each different selection once over all its ids, in the one round trip of the operation. Such a root fails
/// alone: it becomes null with an error at its path, and the rest of the operation is answered. Called by many requests at a time.
/// </summary>
public interface IRootField
{
    /// <summary>
    /// What it adds to the API: one field in <c>extend type Query { … }</c>, of a type that may be null, and the object types and enums that it
    /// leads to, all described. It may name any type of the API; a field of a node type or of an interface of these is answered by ids
    /// (<see cref="RootNode"/>), and so is one of <c>Relationship</c> or of a relationship type's own (<see cref="RootEdge"/>). An argument
    /// <c>first</c> is a page's size and has its limits. Several owners may give the same type.
    /// </summary>
    string Sdl { get; }

    /// <summary>
    /// What it costs before anything of a node or relationship is read: one for each entity that it compares, or for 10,000 relationships that it
    /// may walk.
    /// </summary>
    /// <param name="root">The field, with its arguments.</param>
    long CostOf(SelectedField root);

    /// <summary>How many items a list may have, so that what is selected of its nodes and relationships has a price before it is made.</summary>
    /// <param name="path">The fields from the root to the list, each with its arguments.</param>
    int MostItems(IReadOnlyList<SelectedField> path);

    /// <summary>Whether its answer may become another while the graph stays as it is, so that nobody may keep it.</summary>
    bool IsOfTheMoment => false;

    /// <summary>How it works.</summary>
    RootWork Work => RootWork.Short;

    /// <summary>Works out the answer. Pages within are cut here.</summary>
    /// <param name="call">What is asked.</param>
    /// <param name="cancellation">The caller gave up, or the operation's time is over.</param>
    /// <exception cref="GraphQL.Errors.GraphQLException">Why there is no answer; it needs no path and no location.</exception>
    ValueTask<RootValue> AnswerAsync(RootCall call, CancellationToken cancellation);
}
