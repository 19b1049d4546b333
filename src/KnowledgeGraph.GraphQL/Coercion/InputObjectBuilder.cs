using System.Runtime.InteropServices;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Coercion;

/// <summary>
/// Collects the fields of one input object and puts them into the order of its type. Its cost depends on what was given,
/// not on how many fields the type has.
/// </summary>
internal readonly struct InputObjectBuilder(InputObjectType type)
{
    private readonly List<(int Index, int Sequence, object? Value)> _given = [];

    /// <summary>A field by its position in the type. Given twice, the last one counts, as in JSON.</summary>
    public void Add(int index, object? value) => _given.Add((index, _given.Count, value));

    /// <summary>Positions of fields that matter and were not given.</summary>
    public int[] Missing()
    {
        var expected = type.Expected;
        if (expected.Length == 0) return [];
        var present = _given;
        return [.. expected.Where(index => !present.Exists(field => field.Index == index))];
    }

    public InputObject Build()
    {
        _given.Sort((left, right) => left.Index != right.Index ? left.Index.CompareTo(right.Index) : left.Sequence.CompareTo(right.Sequence));
        var entries = new List<KeyValuePair<string, object?>>(_given.Count);
        var fields = CollectionsMarshal.AsSpan(_given);
        for (var i = 0; i < fields.Length; i++)
        {
            if (i + 1 < fields.Length && fields[i + 1].Index == fields[i].Index) continue;
            entries.Add(new(type.Fields[fields[i].Index].Name, fields[i].Value));
        }

        return new InputObject([.. entries]);
    }
}
