using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Every argument that is non-null and has no default is given.</summary>
/// <remarks>
/// Good: <c>{ harbour(id: 1) { name } }</c><br/>
/// Bad: <c>{ harbour { name } }</c><br/>
/// Specification section 5.4.3, "Required Arguments".
/// </remarks>
internal sealed class ProvidedRequiredArguments(ValidationContext context) : ValidationRule(context)
{
    public override void Field(FieldNode field)
    {
        if (Context.Types.Field is not { } definition) return;
        foreach (var missing in Missing(definition.Arguments, field.Arguments))
        {
            Context.Report(
                $"Argument \"{Context.Types.ParentType}.{definition.Name}({missing.Name}:)\" of type \"{missing.Type}\" is required, but it was not provided.",
                field);
        }
    }

    public override void Directive(DirectiveNode directive, DirectiveLocation location)
    {
        if (Context.Types.Directive is not { } definition) return;
        foreach (var missing in Missing(definition.Arguments, directive.Arguments))
        {
            Context.Report(
                $"Argument \"{definition}({missing.Name}:)\" of type \"{missing.Type}\" is required, but it was not provided.", directive);
        }
    }

    private static IEnumerable<ArgumentDefinition> Missing(MemberMap<ArgumentDefinition> defined, IReadOnlyList<ArgumentNode> given) =>
        defined.Where(definition => definition.IsRequired && !given.Any(argument => argument.Name.Value == definition.Name));
}
