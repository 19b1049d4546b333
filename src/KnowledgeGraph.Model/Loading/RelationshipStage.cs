using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Model.Loading;

/// <summary>Joins the fields of each relationship type into one <see cref="RelationshipType"/>, and makes the fields.</summary>
internal static class RelationshipStage
{
    public static void Run(ModelDraft draft)
    {
        var groups = new OrderedDictionary<string, List<RelationshipDraft>>(StringComparer.Ordinal);
        foreach (var field in draft.Composites.Values.SelectMany(composite => composite.Relationships.Values).Where(field => !field.IsContradiction))
        {
            if (!groups.TryGetValue(field.TypeName, out var group)) groups.Add(field.TypeName, group = []);
            group.Add(field);
        }
        foreach (var (name, fields) in groups) Join(draft, name, fields);
    }

    private static void Join(ModelDraft draft, string name, List<RelationshipDraft> fields)
    {
        var isPlumbing = fields.Exists(field => field.IsPlumbing);
        foreach (var field in fields.Where(field => field.IsPlumbing != isPlumbing))
            draft.Errors.Add(field.Directive.Argument("type")!, $"The relationship type '{name}' belongs to the evidence model: choose another name.");
        fields.RemoveAll(field => field.IsPlumbing != isPlumbing);

        var type = new RelationshipType(name, isPlumbing)
        {
            IsComputed = fields.Exists(field => field.IsComputed),
            IsParticipation = fields.Exists(field => field.Node.Has("participation")),
            IsPart = fields.Exists(field => field.Node.Has("part")),
        };
        if (RelationshipEnds.Of(draft, name, fields) is not var (start, end)) return;
        // Nodes without a name have statements as well, though Entity alone can declare the field.
        if (isPlumbing && end == draft.Entity) end = draft.Node;
        type.Start = start.Type;
        type.End = end.Type;
        var edge = EdgeOf(draft, name, fields);
        type.Properties = [.. edge?.Properties.Select(property => property.Property) ?? []];
        type.Iris = edge?.Iris ?? Iris.None;
        type.IsTraversed = Traversed(draft, name, fields) && !isPlumbing && start.NameField is not null && end.NameField is not null;

        foreach (var field in fields.Where(field => field.Repeats is null)) field.Field = Make(draft, field, type);
        type.FromStart = Main(fields, isOutgoing: true, start);
        type.FromEnd = Main(fields, isOutgoing: false, end);
        draft.RelationshipTypes.Add(name, type);
        if (!isPlumbing) draft.RelationshipKinds.Add(new EnumMember(name, Describe(type)));
    }

    private static RelationshipField Make(ModelDraft draft, RelationshipDraft field, RelationshipType type) =>
        new(field.Name, field.Owner.Type, type, field.IsOutgoing, field.Target.Type)
        {
            Description = field.Node.Description?.Value,
            IsList = field.IsList,
            IsPaged = field.IsPaged,
            IsRequired = field.IsRequired,
            Order = field.Order,
            Iris = IriReader.Read(draft, field.Node.Find("iri")).Is,
        };

    /// <summary>The field that the whole end declares goes before one that only some of its types have.</summary>
    private static RelationshipField? Main(List<RelationshipDraft> fields, bool isOutgoing, CompositeDraft owner)
    {
        var candidates = fields.Where(field => field.IsOutgoing == isOutgoing && field.Field is not null).ToList();
        return (candidates.Find(field => field.Owner == owner) ?? candidates.FirstOrDefault())?.Field;
    }

    private static EdgeDraft? EdgeOf(ModelDraft draft, string name, List<RelationshipDraft> fields)
    {
        var first = fields.Find(field => field.Edge is not null);
        foreach (var other in fields.Where(field => field.Edge is not null && field.Edge != first!.Edge))
            draft.Errors.Add(
                other.Directive.Argument("properties")!,
                $"The relationship type '{name}' is described by '{first!.Edge!.Declaration.Name}' at {first}: "
                + "name the same type here, or leave 'properties' out.");
        return first?.Edge;
    }

    private static bool Traversed(ModelDraft draft, string name, List<RelationshipDraft> fields)
    {
        foreach (var other in fields.Where(field => field.IsTraversed != fields[0].IsTraversed))
            draft.Errors.Add(
                other.Directive.Argument("traverse") ?? (Node)other.Directive,
                $"The relationship type '{name}' is {(fields[0].IsTraversed ? "" : "not ")}traversed at {fields[0]}: "
                + $"say the same here, 'traverse: {(fields[0].IsTraversed ? "true" : "false")}'.");
        return fields[0].IsTraversed;
    }

    private static string Describe(RelationshipType type) => type switch
    {
        { FromStart: { } from, FromEnd: { } to } => $"From {type.Start} to {type.End}: `{from}`, `{to}`.",
        _ => $"From {type.Start} to {type.End}: `{type.FromStart ?? type.FromEnd}`.",
    };
}
