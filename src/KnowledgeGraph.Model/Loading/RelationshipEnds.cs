namespace KnowledgeGraph.Model.Loading;

/// <summary>
/// A relationship type joins one start to one end, so that its count is a degree. Its start is the type or interface that its
/// IN fields target or, without any, the type that declares its OUT fields; its end the other way round. Whoever declares a
/// field must be the end that the field begins at, or implement it.
/// </summary>
internal static class RelationshipEnds
{
    /// <summary>Start and end, or null where the fields contradict each other.</summary>
    public static (CompositeDraft Start, CompositeDraft End)? Of(ModelDraft draft, string name, List<RelationshipDraft> fields)
    {
        var start = End(draft, name, "starts", fields, isOutgoing: true);
        var end = End(draft, name, "ends", fields, isOutgoing: false);
        return start is null || end is null ? null : (start, end);
    }

    /// <summary>The end at which the fields of one direction begin, and to which those of the other lead.</summary>
    private static CompositeDraft? End(ModelDraft draft, string name, string verb, List<RelationshipDraft> fields, bool isOutgoing)
    {
        var leading = fields.FindAll(field => field.IsOutgoing != isOutgoing);
        var beginning = fields.FindAll(field => field.IsOutgoing == isOutgoing);
        if (leading.Count == 0) return Widest(draft, name, verb, beginning);

        var end = leading[0].Target;
        var holds = true;
        foreach (var other in leading.Where(field => field.Target != end && field.Repeats is null))
        {
            holds = false;
            draft.Errors.Add(
                other.Node.Type.NamedType,
                $"The relationship type '{name}' {verb} at '{end}', as {leading[0]} says, and not at '{other.Target}': "
                + $"it joins one start to one end. Name '{end}' here, let both lead to an interface, or choose another type.");
        }
        foreach (var field in beginning.Where(field => !field.Owner.Is(end)))
        {
            holds = false;
            draft.Errors.Add(
                field.Node.Name,
                $"'{field.Owner}.{field.Name}' follows the relationship type '{name}', which {verb} at '{end}', as {leading[0]} says: "
                + $"'{field.Owner}' must be '{end}' or implement it, or the field must name another type or direction.");
        }
        return holds ? end : null;
    }

    private static CompositeDraft? Widest(ModelDraft draft, string name, string verb, List<RelationshipDraft> beginning)
    {
        var widest = beginning.Find(field => beginning.TrueForAll(other => other.Owner.Is(field.Owner)));
        if (widest is not null) return widest.Owner;
        var first = beginning[0];
        var other = beginning.Find(field => !field.Owner.Is(first.Owner) && !first.Owner.Is(field.Owner)) ?? beginning[1];
        draft.Errors.Add(
            other.Node.Name,
            $"The relationship type '{name}' {verb} at '{first.Owner}', as {first} says, and here at '{other.Owner}': "
            + "it joins one start to one end. Declare the field on an interface that both implement, or choose another type.");
        return null;
    }
}
