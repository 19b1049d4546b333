using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Roots;

namespace KnowledgeGraph.Search.Roots;

/// <summary>
/// The root fields that the name index answers: <c>search</c>, <c>suggest</c>, <c>entity</c>. They belong to an API before there is a store; once
/// the graph is open they are told which index answers.
/// </summary>
public sealed class SearchRoots
{
    private Func<NameIndex>? _names;

    /// <summary>The root fields of a model.</summary>
    public SearchRoots(GraphModel model) => All = [new SearchRoot(model, this), new SuggestRoot(model, this), new EntityRoot(this)];

    /// <summary>The root fields.</summary>
    public IReadOnlyList<IRootField> All { get; }

    /// <summary>Which index answers from now on; it is asked for when the first of them is.</summary>
    public void Attach(Func<NameIndex> names) => _names = names;

    /// <summary>Asks the index.</summary>
    /// <exception cref="GraphQLException">STORE_UNAVAILABLE: it is not ready.</exception>
    internal async ValueTask<T> AskAsync<T>(Func<NameIndex, ValueTask<T>> ask)
    {
        var names = _names ?? throw new GraphQLException(ErrorCode.StoreUnavailable, "The graph is not open yet. Try again in a moment.");
        try
        {
            return await ask(names());
        }
        catch (NamesNotReadyException notReady)
        {
            throw new GraphQLException(ErrorCode.StoreUnavailable, notReady.Message);
        }
    }
}
