using System.Runtime.CompilerServices;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Search.Following;
using KnowledgeGraph.Search.Limits;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search;

/// <summary>The names that entities had in states of the graph that were: read when they are first asked for, kept for as long as the state is.</summary>
/// <param name="model">The model, which says what a name is.</param>
/// <param name="pasts">What was.</param>
/// <param name="limits">The limits of a search.</param>
public sealed class PastNames(GraphModel model, IPastGraphs pasts, SearchLimits limits)
{
    private readonly ConditionalWeakTable<IGraphRecords, Lazy<Task<NameView>>> _views = [];
    private readonly NameAnswers _answers = new(model, limits);

    /// <summary>The names of a state that was.</summary>
    /// <exception cref="PastGraphException">The state cannot be read.</exception>
    /// <exception cref="NamesNotReadyException">There are more names than the limit.</exception>
    public async ValueTask<INames> AtAsync(Moment moment, CancellationToken cancellation)
    {
        var graph = await pasts.AtAsync(moment, cancellation);
        // Whoever gives up leaves the reading to those who wait with it, and to whoever asks next.
        var view = _views.GetValue(graph, then => new Lazy<Task<NameView>>(() => Task.Run(() => ReadAsync(then))));
        return new Names(_answers, graph, await view.Value.WaitAsync(cancellation), await graph.ChangeNumberAsync(cancellation));
    }

    private async Task<NameView> ReadAsync(IGraphRecords graph)
    {
        try
        {
            return NameView.Of(await _answers.ReaderOf(graph).StreamAsync(_ => { }, CancellationToken.None));
        }
        catch (TooManyNamesException tooMany)
        {
            throw new NamesNotReadyException($"The name index cannot answer: {tooMany.Message}");
        }
    }

    private sealed class Names(NameAnswers answers, IGraphRecords graph, NameView view, long change) : INames
    {
        public ValueTask<NameHits> SearchAsync(string query, IReadOnlyCollection<NodeType>? types, CancellationToken cancellation) =>
            ValueTask.FromResult(answers.Search(view, change, query, types));

        public ValueTask<IReadOnlyList<NameSuggestion>> SuggestAsync(
            string prefix, IReadOnlyCollection<NodeType>? types, int first, CancellationToken cancellation) =>
            ValueTask.FromResult(answers.Suggest(view, prefix, types, first));

        public ValueTask<string?> ByIdentifierAsync(string identifier, CancellationToken cancellation) =>
            answers.ByIdentifierAsync(view, graph, identifier, cancellation);
    }
}
