using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;

namespace KnowledgeGraph.Search;

/// <summary>
/// The names of all entities of a store, in memory, following its changes; with what finds and ranks them. It is filled in the background
/// from its file or from the store. The same store content gives the same answers, whichever store it is and however it was filled.
/// </summary>
public sealed class NameIndex : IAsyncDisposable
{
    private NameIndex()
    {
    }

    /// <summary>How it stands now.</summary>
    public NameIndexState State => throw new NotSupportedException();

    /// <summary>Opens the index of a store and begins to fill it. It never fails: what is wrong with its file makes it be built anew.</summary>
    /// <param name="model">The model, which says what a name is.</param>
    /// <param name="store">The store, which is read and followed; not owned.</param>
    /// <param name="options">Where its file is, and its limits.</param>
    public static NameIndex Open(GraphModel model, IGraphStore store, NameIndexOptions options) => throw new NotSupportedException();

    /// <summary>Finds entities by any of their names or identifiers. Any text is a name that somebody may look for; nothing in it is an operator.</summary>
    /// <param name="query">What is looked for.</param>
    /// <param name="types">The types to look among; null for all.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="NamesNotReadyException">The index is not filled, or has not followed the last change, within its wait.</exception>
    public ValueTask<NameHits> SearchAsync(string query, IReadOnlyCollection<NodeType>? types, CancellationToken cancellation) =>
        throw new NotSupportedException();

    /// <summary>What somebody who has typed this may mean, best first.</summary>
    /// <param name="prefix">The beginning of a name, its last word perhaps unfinished.</param>
    /// <param name="types">The types to look among; null for all.</param>
    /// <param name="first">How many at most.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="NamesNotReadyException">The index is not filled, or has not followed the last change, within its wait.</exception>
    public ValueTask<IReadOnlyList<NameSuggestion>> SuggestAsync(
        string prefix, IReadOnlyCollection<NodeType>? types, int first, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>
    /// The id of the entity that has an identifier of another register, <c>scheme:value</c>; null for none. Of several the one whose accepted
    /// statement of it has the highest confidence, then the least id.
    /// </summary>
    /// <param name="identifier">The identifier, compared exactly.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="NamesNotReadyException">The index is not filled, or has not followed the last change, within its wait.</exception>
    public ValueTask<string?> ByIdentifierAsync(string identifier, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>Stops following. The store stays open.</summary>
    public ValueTask DisposeAsync() => throw new NotSupportedException();
}
