using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>A field has a selection set exactly if its type is an object, interface or union.</summary>
/// <remarks>
/// Good: <c>{ harbour { name } }</c><br/>
/// Bad: <c>{ harbour }  { harbour { name { first } } }</c><br/>
/// Specification section 5.3.3, "Leaf Field Selections".
/// </remarks>
internal sealed class ScalarLeafs(ValidationContext context) : ValidationRule(context)
{
    public override void Field(FieldNode field)
    {
        if (Context.Types.Field?.Type is not { } type) return;
        if (type.Named is LeafType)
        {
            if (field.SelectionSet is null) return;
            Context.Report($"Field \"{field.Name}\" must not have a selection since type \"{type}\" has no subfields.", field.SelectionSet);
        }
        else if (field.SelectionSet is null)
        {
            Context.Report(
                $"Field \"{field.Name}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{field.Name} {{ ... }}\"?", field);
        }
    }
}
