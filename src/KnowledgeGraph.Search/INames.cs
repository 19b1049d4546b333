using KnowledgeGraph.Model;

namespace KnowledgeGraph.Search;

/// <summary>The names of all entities of a graph, of now or of then.</summary>
public interface INames
{
    /// <summary>Finds entities by any of their names or identifiers. Any text is a name that somebody may look for; nothing in it is an operator.</summary>
    /// <param name="query">What is looked for.</param>
    /// <param name="types">The types to look among; null for all.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="NamesNotReadyException">The names are not filled, or have not followed the last change, within their wait.</exception>
    ValueTask<NameHits> SearchAsync(string query, IReadOnlyCollection<NodeType>? types, CancellationToken cancellation);

    /// <summary>What somebody who has typed this may mean, best first.</summary>
    /// <param name="prefix">The beginning of a name, its last word perhaps unfinished.</param>
    /// <param name="types">The types to look among; null for all.</param>
    /// <param name="first">How many at most; above <see cref="Limits.SearchLimits.Suggestions"/> it is that.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="NamesNotReadyException">The names are not filled, or have not followed the last change, within their wait.</exception>
    ValueTask<IReadOnlyList<NameSuggestion>> SuggestAsync(
        string prefix, IReadOnlyCollection<NodeType>? types, int first, CancellationToken cancellation);

    /// <summary>
    /// The id of the entity that has an identifier of another register, <c>scheme:value</c>; null for none. Of several the one whose accepted
    /// statement of it has the highest confidence, then the least id.
    /// </summary>
    /// <param name="identifier">The identifier, compared exactly.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="NamesNotReadyException">The names are not filled, or have not followed the last change, within their wait.</exception>
    ValueTask<string?> ByIdentifierAsync(string identifier, CancellationToken cancellation);
}
