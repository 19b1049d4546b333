using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Each named operation of a document has a name of its own.</summary>
/// <remarks>
/// Good: <c>query A { today }  query B { today }</c><br/>
/// Bad: <c>query A { today }  mutation A { sail }</c><br/>
/// Specification section 5.2.2.1, "Operation Name Uniqueness".
/// </remarks>
internal sealed class UniqueOperationNames(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, NameNode> _known = new(StringComparer.Ordinal);

    public override void Operation(OperationDefinitionNode operation)
    {
        if (operation.Name is not { } name || _known.TryAdd(name.Value, name)) return;
        Context.Report($"There can be only one operation named \"{name}\".", _known[name.Value], name);
    }
}
