using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Model.Loading;

/// <summary>What @stance may stand on, and what it may name.</summary>
internal static class StanceRules
{
    public static void Check(ModelDraft draft, FieldDefinitionNode field, Property property, string path, bool isOnEdge)
    {
        var directive = field.Find("stance")!;
        if (!isOnEdge)
        {
            draft.Errors.Add(directive, $"'@stance' is for fields of @relationshipProperties types: remove it from '{path}', or move it to one.");
            return;
        }
        if (property.Kind != ScalarKind.Enum || property.IsList)
        {
            draft.Errors.Add(directive, $"'@stance' is for a single enum: give '{path}' an enum as type, or remove '@stance'.");
            return;
        }
        var supporting = property.Stance!.For;
        foreach (var value in directive.Texts("for").Concat(directive.Texts("against"))) CheckValue(draft, property, value);
        foreach (var value in directive.Texts("against").Where(value => supporting.Contains(value.Value)))
            draft.Errors.Add(value, $"'@stance' names '{value.Value}' both for and against: remove it from one of the two.");
    }

    /// <summary>Only one field of an edge says what its start thinks of its end.</summary>
    public static void CheckOnce(ModelDraft draft, EdgeDraft edge)
    {
        var stances = edge.Properties.FindAll(property => property.Property.Stance is not null);
        foreach (var other in stances.Skip(1))
            draft.Errors.Add(
                other.Node.Find("stance")!,
                $"'@stance' stands on '{edge.Declaration.Name}.{stances[0].Property.Name}' already: keep one field of '{edge.Declaration.Name}' that says it.");
    }

    private static void CheckValue(ModelDraft draft, Property property, StringValueNode value)
    {
        var definition = property.Enum!;
        if (definition.Has(value.Value)) return;
        var known = definition.Values.Select(member => member.Name).ToList();
        draft.Errors.Add(
            value,
            $"'@stance' names '{value.Value}', which is no value of '{definition.Name}': "
            + $"name one of {string.Join(", ", known)}.{draft.Errors.Suggest(value.Value, known)}");
    }
}
