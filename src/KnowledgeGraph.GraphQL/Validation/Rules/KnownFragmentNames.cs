using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>A fragment that is spread is defined in the document.</summary>
/// <remarks>
/// Good: <c>{ harbour { ...F } }  fragment F on Harbour { name }</c><br/>
/// Bad: <c>{ harbour { ...Missing } }</c><br/>
/// Specification section 5.5.2.1, "Fragment Spread Target Defined".
/// </remarks>
internal sealed class KnownFragmentNames(ValidationContext context) : ValidationRule(context)
{
    public override void FragmentSpread(FragmentSpreadNode spread)
    {
        if (Context.Fragments.Find(spread.Name.Value) is not null) return;
        Context.Report($"Unknown fragment \"{spread.Name}\".", spread.Name);
    }
}
