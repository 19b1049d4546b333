using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>An argument is given at most once.</summary>
/// <remarks>
/// Good: <c>{ harbour(id: 1) { name } }</c><br/>
/// Bad: <c>{ harbour(id: 1, id: 2) { name } }</c><br/>
/// Specification section 5.4.2, "Argument Uniqueness".
/// </remarks>
internal sealed class UniqueArgumentNames(ValidationContext context) : ValidationRule(context)
{
    public override void Arguments(IReadOnlyList<ArgumentNode> arguments)
    {
        if (arguments.Count < 2) return;
        foreach (var sameName in arguments.GroupBy(argument => argument.Name.Value, StringComparer.Ordinal))
        {
            if (!sameName.Skip(1).Any()) continue;
            Context.Report($"There can be only one argument named \"{sameName.Key}\".", sameName.Select(argument => argument.Name));
        }
    }
}
