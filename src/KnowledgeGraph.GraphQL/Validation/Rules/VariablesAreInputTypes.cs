using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Language.Printing;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>A variable has an input type.</summary>
/// <remarks>
/// Good: <c>query ($id: ID!) { … }</c><br/>
/// Bad: <c>query ($harbour: Harbour) { … }</c><br/>
/// Specification section 5.8.2, "Variables Are Input Types".
/// </remarks>
internal sealed class VariablesAreInputTypes(ValidationContext context) : ValidationRule(context)
{
    public override void VariableDefinition(VariableDefinitionNode variable)
    {
        if (Context.Schema.GetType(variable.Type) is not { IsInput: false }) return;
        Context.Report($"Variable \"${variable.Variable.Name}\" cannot be non-input type \"{Printer.Print(variable.Type)}\".", variable.Type);
    }
}
