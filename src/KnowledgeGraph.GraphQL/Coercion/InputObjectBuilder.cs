using System.Runtime.InteropServices;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Coercion;

/// <summary>
/// Gathers the fields of one input object and puts them into the type's order. Its cost depends on what was given,
/// not on how many fields the type has.
/// </summary>
internal readonly struct InputObjectBuilder(InputObjectType type)
{
    private readonly List<(int Index, int Sequence, object? Value)> given = [];

    /// <summary>A field by its position in the type. Given twice, the last one counts, as in JSON.</summary>
    public void Add(int index, object? value) => given.Add((index, given.Count, value));

    /// <summary>Positions of fields that matter and were not given.</summary>
    public int[] Missing()
    {
        var expected = type.Expected;
        if (expected.Length == 0) return [];
        var present = given;
        return [.. expected.Where(index => !present.Exists(field => field.Index == index))];
    }

    public InputObject Build()
    {
        given.Sort((left, right) => left.Index != right.Index ? left.Index.CompareTo(right.Index) : left.Sequence.CompareTo(right.Sequence));
        var entries = new List<KeyValuePair<string, object?>>(given.Count);
        var fields = CollectionsMarshal.AsSpan(given);
        for (var i = 0; i < fields.Length; i++)
        {
            if (i + 1 < fields.Length && fields[i + 1].Index == fields[i].Index) continue;
            entries.Add(new(type.Fields[fields[i].Index].Name, fields[i].Value));
        }

        return new InputObject([.. entries]);
    }
}
