using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Validation.Limits;

namespace KnowledgeGraph.GraphQL.Validation.Fragments;

/// <summary>
/// The operations and fragments of a document and which fragments each of them reaches. Fragments are followed breadth
/// first with a set of those seen, so that cycles end, chains need no stack, and reuse does not multiply. What is
/// followed anew for each operation is counted against <see cref="ValidationLimits.MaxFragmentVisits"/>.
/// </summary>
internal sealed class FragmentGraph
{
    private readonly Dictionary<string, SelectionSummary> _byName = new(StringComparer.Ordinal);
    private readonly ValidationLimits _limits;
    private readonly ValidationErrors _errors;
    private int _visits;

    public FragmentGraph(DocumentNode document, ValidationLimits limits, ValidationErrors errors)
    {
        _limits = limits;
        _errors = errors;
        foreach (var definition in document.Definitions)
        {
            if (definition is OperationDefinitionNode operation)
            {
                Operations.Add(SelectionSummary.Of(operation, operation.SelectionSet));
            }
            else if (definition is FragmentDefinitionNode fragment)
            {
                Fragments.Add(SelectionSummary.Of(fragment, fragment.SelectionSet));
                _byName.TryAdd(fragment.Name.Value, Fragments[^1]);
            }
        }
    }

    /// <summary>In document order.</summary>
    public List<SelectionSummary> Operations { get; } = [];

    /// <summary>In document order, those whose name is taken already included.</summary>
    public List<SelectionSummary> Fragments { get; } = [];

    /// <summary>The fragment of a name, or null; of two with one name the first.</summary>
    public FragmentDefinitionNode? Find(string name) => (FragmentDefinitionNode?)Summary(name)?.Definition;

    /// <summary>The summary of the fragment of a name, or null.</summary>
    public SelectionSummary? Summary(string name) => _byName.GetValueOrDefault(name);

    /// <summary>All fragments that some definitions reach, each once, not themselves unless through a cycle.</summary>
    /// <param name="from">Where to start.</param>
    /// <param name="topOnly">Follow only spreads without a field above them.</param>
    public IReadOnlyCollection<SelectionSummary> Reached(IEnumerable<SelectionSummary> from, bool topOnly = false)
    {
        var reached = new OrderedDictionary<string, SelectionSummary>(StringComparer.Ordinal);
        foreach (var start in from) Follow(start, topOnly, reached);
        for (var i = 0; i < reached.Count; i++) Follow(reached.GetAt(i).Value, topOnly, reached);
        return reached.Values;
    }

    /// <summary>Counts work that is done again for each operation.</summary>
    public void CountVisits(int count)
    {
        _visits += count;
        if (_visits <= _limits.MaxFragmentVisits) return;
        throw _errors.Exceeded(
            $"The operations of this document reach its fragments in {_visits} steps", nameof(_limits.MaxFragmentVisits), _limits.MaxFragmentVisits);
    }

    private void Follow(SelectionSummary definition, bool topOnly, OrderedDictionary<string, SelectionSummary> reached)
    {
        CountVisits(definition.Spreads.Count);
        foreach (var spread in definition.Spreads)
        {
            if (topOnly && spread.FieldsAbove > 0) continue;
            if (Summary(spread.Node.Name.Value) is { } fragment) reached.TryAdd(spread.Node.Name.Value, fragment);
        }
    }
}
