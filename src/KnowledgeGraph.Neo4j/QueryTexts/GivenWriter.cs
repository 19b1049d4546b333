using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Query.Binding;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Neo4j.QueryTexts;

/// <summary>Writes the values of a request as parameters.</summary>
internal static class GivenWriter
{
    /// <summary>Writes one value.</summary>
    public static void Write(PackWriter writer, BoundPlan bound, Given given)
    {
        var value = given.Source is null ? null : bound[given.Source];
        FormOf(given.Form)(writer, given, value);
    }

    private static Action<PackWriter, Given, object?> FormOf(GivenForm form) => form switch
    {
        GivenForm.Id or GivenForm.Fold => static (writer, _, value) => writer.WriteString((string)value!),
        GivenForm.Ids => static (writer, _, value) => WriteTexts(writer, (ICollection<string>)value!),
        GivenForm.EdgesOfType => static (writer, given, value) => WriteEdges(writer, (RootEdge[])value!, given.Type!.Name),
        GivenForm.Stored => static (writer, _, value) => writer.WriteValue(StoredValue.Write((Value)value!)),
        GivenForm.StoredList => static (writer, _, value) => WriteList(writer, (Value[])value!, StoredValue.Write),
        GivenForm.Sort => static (writer, given, value) => writer.WriteValue(SortOf(given.Property!, (Value)value!)),
        GivenForm.SortList => static (writer, given, value) => WriteList(writer, (Value[])value!, item => SortOf(given.Property!, item)),
        GivenForm.Hash => static (writer, _, value) => writer.WriteString(Companions.UniqueOf((Value)value!)),
        GivenForm.FirstDay => static (writer, _, value) => writer.WriteString(Companions.Day(((IntervalValue)value!).Low)),
        GivenForm.LastDay => static (writer, _, value) => writer.WriteString(Companions.Day(((IntervalValue)value!).High)),
        GivenForm.DayAfter => static (writer, _, value) => writer.WriteString(Companions.Day(((IntervalValue)value!).High + 1)),
        GivenForm.PageSize => static (writer, _, value) => writer.WriteInteger(SizeOf(value)),
        GivenForm.PageSizeAndOne => static (writer, _, value) => writer.WriteInteger(SizeOf(value) + 1),
        GivenForm.Limit => static (writer, _, value) => writer.WriteInteger((int)value!),
        GivenForm.CursorKey => static (writer, given, value) =>
            writer.WriteValue(((Cursor)value!).Keys[given.Key] is { } key ? SortOf(given.Property!, key) : given.Null),
        GivenForm.CursorKeySuccessor => static (writer, given, value) =>
            writer.WriteValue(((Cursor)value!).Keys[given.Key] is { } before ? Companions.SuccessorOf(SortOf(given.Property!, before)) : given.Null),
        GivenForm.CursorNode => static (writer, _, value) => writer.WriteString(((Cursor)value!).NodeId),
        GivenForm.CursorNodeWithoutKey => static (writer, given, value) =>
            writer.WriteValue(((Cursor)value!) is { Keys: [null, ..], NodeId: var id } ? id : given.Null),
        GivenForm.CursorRelationship => static (writer, _, value) => writer.WriteString(((Cursor)value!).RelationshipId),
        GivenForm.ChangesId => static (writer, _, _) => writer.WriteString(StoredNames.ChangesId),
    };

    private static int SizeOf(object? value) => value is int size ? size : PagePlan.DefaultSize;

    // A whole number may be given for a decimal; the two sort as one.
    private static object? SortOf(Property property, Value value) =>
        property.Kind == ScalarKind.Decimal && value is IntegerValue whole ? OrderedDecimal.Of(whole.Number) : Companions.SortOf(property, value);

    private static void WriteTexts(PackWriter writer, ICollection<string> texts)
    {
        writer.WriteListHeader(texts.Count);
        foreach (var text in texts) writer.WriteString(text);
    }

    private static void WriteEdges(PackWriter writer, RootEdge[] edges, string type)
    {
        writer.WriteListHeader(edges.Count(edge => edge.Kind == type));
        for (var place = 0; place < edges.Length; place++)
        {
            if (edges[place].Kind != type) continue;
            writer.WriteListHeader(2);
            writer.WriteInteger(place);
            writer.WriteString(edges[place].Id);
        }
    }

    private static void WriteList(PackWriter writer, Value[] values, Func<Value, object?> form)
    {
        writer.WriteListHeader(values.Length);
        foreach (var value in values) writer.WriteValue(form(value));
    }
}
