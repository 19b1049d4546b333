namespace KnowledgeGraph.HotChocolate.Operations;

/// <summary>The answers of one request, one for each set of variables that it brings.</summary>
internal sealed class GraphAnswers
{
    private readonly Dictionary<IVariableValueCollection, GraphAnswer> _bySet = new(ReferenceEqualityComparer.Instance);

    /// <summary>Keeps an answer.</summary>
    public void Add(IVariableValueCollection set, GraphAnswer answer) => _bySet.Add(set, answer);

    /// <summary>Whether each has data.</summary>
    public bool HaveData => _bySet.Values.All(answer => answer.HasData);

    /// <summary>The answer for a set of variables.</summary>
    public GraphAnswer? Of(IVariableValueCollection set) => _bySet.GetValueOrDefault(set);
}
