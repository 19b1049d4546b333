using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>A document to be executed holds only operations and fragments.</summary>
/// <remarks>
/// Good: <c>{ harbour { name } }</c><br/>
/// Bad: <c>type Harbour { name: String }</c><br/>
/// Specification section 5.1.1, "Executable Definitions".
/// </remarks>
internal sealed class ExecutableDefinitions(ValidationContext context) : ValidationRule(context)
{
    public override void TypeSystemDefinition(DefinitionNode definition)
    {
        var name = definition switch
        {
            TypeDefinitionNode type => $"\"{type.Name}\"",
            TypeExtensionNode extension => $"\"{extension.Name}\"",
            DirectiveDefinitionNode directive => $"\"{directive.Name}\"",
            _ => "schema",
        };
        Context.Report($"The {name} definition is not executable.", definition);
    }
}
