namespace KnowledgeGraph.Model.Loading;

/// <summary>A relationship field that a type repeats from an interface belongs to the interface, and must say the same.</summary>
internal static class OwnershipStage
{
    public static void Run(ModelDraft draft)
    {
        foreach (var composite in draft.Composites.Values)
        {
            foreach (var field in composite.Relationships.Values)
            {
                var declarers = composite.Ancestors.Where(ancestor => ancestor.Relationships.ContainsKey(field.Name)).ToList();
                if (declarers.Count == 0) continue;
                // Where two unrelated interfaces declare it, the heir's error is reported by InheritanceStage.
                var root = declarers.Find(one => declarers.TrueForAll(other => other.Is(one))) ?? declarers[0];
                field.Repeats = root.Relationships[field.Name];
                if (Difference(field, field.Repeats) is not { } difference) continue;
                field.IsContradiction = true;
                draft.Errors.Add(
                    field.Node.Name,
                    $"'{composite}.{field.Name}' repeats {field.Repeats} with another {difference}: make them the same, or leave it out here.");
            }
        }
    }

    private static string? Difference(RelationshipDraft field, RelationshipDraft inherited) => field switch
    {
        _ when field.Target != inherited.Target || field.IsList != inherited.IsList || field.IsRequired != inherited.IsRequired => "type",
        _ when field.TypeName != inherited.TypeName => "relationship type",
        _ when field.IsOutgoing != inherited.IsOutgoing => "direction",
        _ when field.Order.Count > 0 && !field.Order.SequenceEqual(inherited.Order) => "order",
        _ => null,
    };
}
