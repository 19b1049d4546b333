using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Model.Loading;

/// <summary>
/// Checks who takes part in what, what is a part of that, and who is for it: coalitions list what stands at both ends, so it has names,
/// and a part belongs to something that is taken part in.
/// </summary>
internal static class ParticipationStage
{
    public static void Run(ModelDraft draft)
    {
        var fields = draft.Composites.Values.SelectMany(composite => composite.Relationships.Values)
            .Where(field => draft.RelationshipTypes.ContainsKey(field.TypeName)).ToList();
        foreach (var field in fields)
        {
            var type = draft.RelationshipTypes[field.TypeName];
            if (field.Node.Find("participation") is { } participation) CheckParticipation(draft, field, type, participation);
            if (field.Node.Find("part") is { } part) CheckPart(draft, type, part);
            if (field.Edge is { HasStance: true }) CheckNames(draft, field.Directive.Argument("properties")!, "@stance", type);
        }
    }

    private static void CheckParticipation(ModelDraft draft, RelationshipDraft field, RelationshipType type, DirectiveNode directive)
    {
        CheckNames(draft, directive, "@participation", type);
        if (field.IsOutgoing) return;
        var remedy = type.FromStart is { } outgoing ? $"move it to '{outgoing}'" : $"declare such a field on '{type.Start}', and move it there";
        draft.Errors.Add(directive, $"'@participation' is for the field that goes OUT from who takes part: {remedy}.");
    }

    private static void CheckPart(ModelDraft draft, RelationshipType type, DirectiveNode directive)
    {
        if (type.IsParticipation) draft.Errors.Add(directive, $"The relationship type '{type}' cannot be both '@participation' and '@part': remove one.");
        else if (!draft.RelationshipTypes.Values.Any(other => other.IsParticipation && other.End.Members.Intersect(type.Start.Members).Any()))
            draft.Errors.Add(
                directive,
                $"Nothing takes part in '{type.Start}', so none of it counts as a part: add '@participation' to a field that leads there, or remove '@part'.");
    }

    private static void CheckNames(ModelDraft draft, Node at, string directive, RelationshipType type)
    {
        foreach (var end in new[] { type.Start, type.End }.Where(end => !end.IsEntity).Distinct())
            draft.Errors.Add(
                at,
                $"'{directive}' needs names at both ends, since coalitions list them, and '{end}' has none: give it 'name: String! @localized', "
                + $"or remove '{directive}'.");
    }
}
