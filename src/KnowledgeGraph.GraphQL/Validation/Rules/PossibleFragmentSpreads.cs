using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>A fragment is spread only where some object can be of its type and of the enclosing type.</summary>
/// <remarks>
/// Good: <c>{ vessel { ... on Ferry { seats } } }</c><br/>
/// Bad: <c>{ harbour { ... on Ferry { seats } } }</c><br/>
/// Specification section 5.5.2.3, "Fragment Spread Is Possible".
/// </remarks>
internal sealed class PossibleFragmentSpreads(ValidationContext context) : ValidationRule(context)
{
    // A document can spread thousands of fragments between the same two interfaces; each pair is decided once.
    private readonly Dictionary<(NamedType, NamedType), bool> _decided = [];

    public override void InlineFragment(InlineFragmentNode fragment)
    {
        if (fragment.TypeCondition is not { } condition || Impossible(condition) is not { } type) return;
        Context.Report($"Fragment cannot be spread here as objects of type \"{Context.Types.ParentType}\" can never be of type \"{type}\".", fragment);
    }

    public override void FragmentSpread(FragmentSpreadNode spread)
    {
        if (Context.Fragments.Find(spread.Name.Value) is not { } fragment || Impossible(fragment.TypeCondition) is not { } type) return;
        Context.Report(
            $"Fragment \"{spread.Name}\" cannot be spread here as objects of type \"{Context.Types.ParentType}\" can never be of type \"{type}\".", spread);
    }

    /// <summary>The fragment's type when it cannot be met here, else null.</summary>
    private NamedType? Impossible(NamedTypeNode condition)
    {
        if (Context.Types.ParentType is not { } parent || Context.Schema.GetType(condition.Name.Value) is not { IsComposite: true } type) return null;
        if (!_decided.TryGetValue((parent, type), out var overlap)) _decided[(parent, type)] = overlap = Overlap(parent, type);
        return overlap ? null : (NamedType)type;
    }

    private bool Overlap(NamedType left, NamedType right) => (left, right) switch
    {
        _ when left == right => true,
        (_, ObjectType single) => Schema.IsPossibleType(left, single),
        (ObjectType single, _) => Schema.IsPossibleType(right, single),
        _ => Context.Schema.GetPossibleTypes(left).Any(possible => Schema.IsPossibleType(right, possible)),
    };
}
