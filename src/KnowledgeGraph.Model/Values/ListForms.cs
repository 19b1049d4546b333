using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Model.Values;

/// <summary>Lists of scalars.</summary>
internal static class ListForms
{
    public static ReadResult Read<T>(Property property, IEnumerable<T> items, int count, Func<T, ReadResult> read)
    {
        if (!property.IsList) return ReadResult.Refuse(property, "[…]", "single value", "write one value, without a list around it.");
        if (count > ModelValues.MaxListItems)
            return ReadResult.Refuse(property, "[…]", "list", $"it has {count} items, write at most {ModelValues.MaxListItems}.");
        var values = new List<Value>(count);
        foreach (var item in items)
        {
            var result = read(item);
            if (result.Value is null) return result;
            values.Add(result.Value);
        }
        return new ListValue([.. values]);
    }
}
