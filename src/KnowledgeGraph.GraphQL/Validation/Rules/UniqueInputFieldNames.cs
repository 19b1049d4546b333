using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>A field of an input object is given at most once.</summary>
/// <remarks>
/// Good: <c>{ ships(where: { name: "Elba" }) { name } }</c><br/>
/// Bad: <c>{ ships(where: { name: "Elba", name: "Ida" }) { name } }</c><br/>
/// Specification section 5.6.3, "Input Object Field Uniqueness".
/// </remarks>
internal sealed class UniqueInputFieldNames(ValidationContext context) : ValidationRule(context)
{
    public override void Value(ValueNode value)
    {
        if (value is not ObjectValueNode { Fields.Count: > 1 } input) return;
        var first = new Dictionary<string, NameNode>(StringComparer.Ordinal);
        foreach (var field in input.Fields)
        {
            if (first.TryAdd(field.Name.Value, field.Name)) continue;
            Context.Report($"There can be only one input field named \"{field.Name}\".", first[field.Name.Value], field.Name);
        }
    }
}
