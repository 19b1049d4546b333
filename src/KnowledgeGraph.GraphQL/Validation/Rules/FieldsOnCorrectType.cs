using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>A selected field is one of its parent type.</summary>
/// <remarks>
/// Good: <c>{ harbour { name } }</c><br/>
/// Bad: <c>{ harbour { mast } }</c><br/>
/// Specification section 5.3.1, "Field Selections".
/// </remarks>
internal sealed class FieldsOnCorrectType(ValidationContext context) : ValidationRule(context)
{
    public override void Field(FieldNode field)
    {
        if (Context.Types is not { ParentType: { } parent, Field: null }) return;
        Context.Report($"Cannot query field \"{field.Name}\" on type \"{parent}\".{Suggest(parent, field.Name.Value)}", field);
    }

    private string Suggest(NamedType parent, string name)
    {
        if (!Context.CanSuggest) return "";
        var refined = parent.IsAbstract ? Suggestions.Ask(TypesWith(name, parent), "to use an inline fragment on") : "";
        return refined.Length > 0 ? refined : Context.DidYouMean(name, (parent as FieldContainerType)?.Fields ?? MemberMap<FieldDefinition>.Empty);
    }

    /// <summary>Types below an abstract one that have a field: those that cover most of its possible types first.</summary>
    private string[] TypesWith(string name, NamedType parent)
    {
        var possible = Context.Schema.GetPossibleTypes(parent);
        if (possible.Count > Suggestions.MaxCandidates) return [];
        return [.. possible
            .Where(type => type.Fields.Contains(name))
            .SelectMany(type => type.Interfaces.Where(implemented => implemented.Fields.Contains(name)).Prepend<FieldContainerType>(type))
            .CountBy(type => type.Name)
            .OrderByDescending(covered => covered.Value)
            .ThenBy(covered => covered.Key, StringComparer.Ordinal)
            .Take(Suggestions.MaxSuggestions)
            .Select(covered => covered.Key)];
    }
}
