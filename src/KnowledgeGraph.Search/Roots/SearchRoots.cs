using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Query.Roots;

namespace KnowledgeGraph.Search.Roots;

/// <summary>
/// The root fields that the name index answers: <c>search</c>, <c>suggest</c>, <c>entity</c>. They belong to an API before there is a store; once
/// the graph is open they are told which index answers.
/// </summary>
public sealed class SearchRoots
{
    private Func<INames>? _names;
    private PastNames? _pastNames;

    /// <summary>The root fields of a model.</summary>
    public SearchRoots(GraphModel model) => All = [new SearchRoot(model, this), new SuggestRoot(model, this), new EntityRoot(this)];

    /// <summary>The root fields.</summary>
    public IReadOnlyList<IRootField> All { get; }

    /// <summary>Which names answer from now on.</summary>
    /// <param name="names">Those of the present; asked for when the first root is.</param>
    /// <param name="pastNames">Those of states that were.</param>
    public void Attach(Func<INames> names, PastNames pastNames) => (_names, _pastNames) = (names, pastNames);

    /// <summary>Asks the names that a call sees.</summary>
    /// <exception cref="GraphQLException">They are not ready, or what was cannot be read.</exception>
    internal async ValueTask<T> AskAsync<T>(RootCall call, Func<INames, ValueTask<T>> ask, CancellationToken cancellation)
    {
        var names = _names ?? throw new GraphQLException(ErrorCode.StoreUnavailable, "The graph is not open yet. Try again in a moment.");
        try
        {
            return await ask(call.Then is { } then ? await _pastNames!.AtAsync(then, cancellation) : names());
        }
        catch (PastGraphException failure)
        {
            throw PastGraphErrors.Refusal(failure);
        }
        catch (NamesNotReadyException notReady)
        {
            throw new GraphQLException(ErrorCode.StoreUnavailable, notReady.Message);
        }
    }
}
