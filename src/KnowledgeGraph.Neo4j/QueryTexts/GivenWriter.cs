using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Query.Binding;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Neo4j.QueryTexts;

/// <summary>Writes the values of a request as parameters.</summary>
internal static class GivenWriter
{
    /// <summary>Writes one value.</summary>
    public static void Write(PackWriter writer, BoundPlan bound, Given given)
    {
        var value = given.Source is null ? null : bound[given.Source];
        switch (given.Form)
        {
            case GivenForm.Id or GivenForm.Fold:
                writer.WriteString((string)value!);
                break;
            case GivenForm.Ids:
                WriteTexts(writer, (ICollection<string>)value!);
                break;
            case GivenForm.Stored:
                writer.WriteValue(StoredValue.Write((Value)value!));
                break;
            case GivenForm.StoredList:
                WriteList(writer, (Value[])value!, StoredValue.Write);
                break;
            case GivenForm.Sort:
                writer.WriteValue(SortOf(given.Property!, (Value)value!));
                break;
            case GivenForm.SortList:
                WriteList(writer, (Value[])value!, item => SortOf(given.Property!, item));
                break;
            case GivenForm.Hash:
                writer.WriteString(Companions.UniqueOf((Value)value!));
                break;
            case GivenForm.FirstDay:
                writer.WriteString(Companions.Day(((IntervalValue)value!).Low));
                break;
            case GivenForm.LastDay:
                writer.WriteString(Companions.Day(((IntervalValue)value!).High));
                break;
            case GivenForm.DayAfter:
                writer.WriteString(Companions.Day(((IntervalValue)value!).High + 1));
                break;
            case GivenForm.PageSize:
                writer.WriteInteger(SizeOf(value));
                break;
            case GivenForm.PageSizeAndOne:
                writer.WriteInteger(SizeOf(value) + 1);
                break;
            case GivenForm.Limit:
                writer.WriteInteger((int)value!);
                break;
            case GivenForm.CursorKey:
                writer.WriteValue(((Cursor)value!).Keys[given.Key] is { } key ? SortOf(given.Property!, key) : given.Null);
                break;
            case GivenForm.CursorKeySuccessor:
                writer.WriteValue(((Cursor)value!).Keys[given.Key] is { } before ? Companions.SuccessorOf(SortOf(given.Property!, before)) : given.Null);
                break;
            case GivenForm.CursorNode:
                writer.WriteString(((Cursor)value!).NodeId);
                break;
            case GivenForm.CursorNodeWithoutKey:
                writer.WriteValue(((Cursor)value!) is { Keys: [null, ..], NodeId: var id } ? id : given.Null);
                break;
            case GivenForm.CursorRelationship:
                writer.WriteString(((Cursor)value!).RelationshipId);
                break;
            case GivenForm.ChangesId:
                writer.WriteString(StoredNames.ChangesId);
                break;
            default:
                throw new InvalidOperationException($"No parameter is written as {given.Form}.");
        }
    }

    private static int SizeOf(object? value) => value is int size ? size : PagePlan.DefaultSize;

    // A whole number may be given for a decimal; the two sort as one.
    private static object? SortOf(Property property, Value value) =>
        property.Kind == ScalarKind.Decimal && value is IntegerValue whole ? OrderedDecimal.Of(whole.Number) : Companions.SortOf(property, value);

    private static void WriteTexts(PackWriter writer, ICollection<string> texts)
    {
        writer.WriteListHeader(texts.Count);
        foreach (var text in texts) writer.WriteString(text);
    }

    private static void WriteList(PackWriter writer, Value[] values, Func<Value, object?> form)
    {
        writer.WriteListHeader(values.Length);
        foreach (var value in values) writer.WriteValue(form(value));
    }
}
