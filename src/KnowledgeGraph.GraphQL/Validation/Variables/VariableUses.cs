using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Validation.Fragments;

namespace KnowledgeGraph.GraphQL.Validation.Variables;

/// <summary>
/// The uses of variables, noted definition by definition during the walk and joined afterwards for each operation
/// with those of the fragments that it reaches.
/// </summary>
internal sealed class VariableUses(FragmentGraph fragments)
{
    private readonly Dictionary<DefinitionNode, List<VariableUse>> _byDefinition = [];

    /// <summary>Notes a use in an operation or fragment.</summary>
    public void Add(DefinitionNode definition, VariableUse use)
    {
        if (!_byDefinition.TryGetValue(definition, out var uses)) _byDefinition[definition] = uses = [];
        uses.Add(use);
    }

    /// <summary>All uses that an operation reaches: its own, then those of its fragments.</summary>
    public IReadOnlyList<VariableUse> ReachedBy(SelectionSummary operation)
    {
        var uses = new List<VariableUse>(Of(operation));
        foreach (var fragment in fragments.Reached([operation]))
        {
            fragments.CountVisits(Of(fragment).Count);
            uses.AddRange(Of(fragment));
        }

        return uses;
    }

    private List<VariableUse> Of(SelectionSummary summary) => _byDefinition.GetValueOrDefault(summary.Definition) ?? [];
}
