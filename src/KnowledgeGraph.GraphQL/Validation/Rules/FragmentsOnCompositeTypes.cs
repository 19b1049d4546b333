using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>A fragment applies to an object, interface or union.</summary>
/// <remarks>
/// Good: <c>fragment F on Harbour { name }</c><br/>
/// Bad: <c>fragment F on Int { name }</c><br/>
/// Specification section 5.5.1.3, "Fragments on Object, Interface or Union Types".
/// </remarks>
internal sealed class FragmentsOnCompositeTypes(ValidationContext context) : ValidationRule(context)
{
    public override void Fragment(FragmentDefinitionNode fragment)
    {
        if (!IsLeafOrInput(fragment.TypeCondition)) return;
        Context.Report(
            $"Fragment \"{fragment.Name}\" cannot condition on non composite type \"{fragment.TypeCondition.Name}\".", fragment.TypeCondition);
    }

    public override void InlineFragment(InlineFragmentNode fragment)
    {
        if (fragment.TypeCondition is not { } condition || !IsLeafOrInput(condition)) return;
        Context.Report($"Fragment cannot condition on non composite type \"{condition.Name}\".", condition);
    }

    private bool IsLeafOrInput(NamedTypeNode condition) => Context.Schema.GetType(condition.Name.Value) is { IsComposite: false };
}
