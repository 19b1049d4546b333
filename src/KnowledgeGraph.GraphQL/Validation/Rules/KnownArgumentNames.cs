using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>An argument is defined by its field or directive.</summary>
/// <remarks>
/// Good: <c>{ harbour(id: 1) { name } }</c><br/>
/// Bad: <c>{ harbour(nr: 1) { name } }</c><br/>
/// Specification section 5.4.1, "Argument Names".
/// </remarks>
internal sealed class KnownArgumentNames(ValidationContext context) : ValidationRule(context)
{
    public override void Argument(ArgumentNode argument)
    {
        if (Context.Types.Argument is not null) return;
        var name = argument.Name.Value;
        if (Context.Types.Directive is { } directive)
        {
            Context.Report($"Unknown argument \"{name}\" on directive \"{directive}\".{Context.DidYouMean(name, directive.Arguments)}", argument);
        }
        else if (Context.Types.Field is { } field && !Context.Types.IsInDirective)
        {
            Context.Report(
                $"Unknown argument \"{name}\" on field \"{Context.Types.ParentType}.{field.Name}\".{Context.DidYouMean(name, field.Arguments)}", argument);
        }
    }
}
