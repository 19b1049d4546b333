using System.Globalization;
using KnowledgeGraph.Embedded.Running;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Embedded.Paging;

/// <summary>Counts the values of some fields over all members of one connection.</summary>
internal sealed class FacetCounts(FacetPart part)
{
    private static readonly byte[] TypeName = JsonName.Quoted(PlainTypes.Facet);
    private readonly Dictionary<Value, int>[] _counts = [.. part.By.Select(_ => new Dictionary<Value, int>())];
    private readonly int[] _missing = new int[part.By.Length];

    public FacetPart Part { get; } = part;

    public void Add(Execution run, Link member)
    {
        for (var i = 0; i < _counts.Length; i++)
        {
            if (Part.By[i].Read(run, member) is { } value) _counts[i][value] = _counts[i].GetValueOrDefault(value) + 1;
            else _missing[i]++;
        }
    }

    /// <summary>Most frequent first, equal ones by value, null last among its equals.</summary>
    public void Write(Execution run)
    {
        var output = run.Output;
        var limit = (int)run[Part.Limit]!;
        output.WriteByte((byte)'[');
        var first = true;
        for (var i = 0; i < _counts.Length; i++)
        {
            var facets = _counts[i].Select(entry => ((Value?)entry.Key, entry.Value)).ToList();
            if (_missing[i] > 0) facets.Add((null, _missing[i]));
            facets.Sort(Compare);
            foreach (var (value, count) in facets.Take(limit))
            {
                if (!first) output.WriteByte((byte)',');
                first = false;
                WriteFacet(run, Part.By[i].Name, value, count);
            }
        }
        output.WriteByte((byte)']');
    }

    private void WriteFacet(Execution run, byte[] field, Value? value, int count)
    {
        var output = run.Output;
        output.WriteByte((byte)'{');
        Span<byte> digits = stackalloc byte[20];
        count.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        foreach (var (prefix, member) in Part.Fields)
        {
            output.Write(prefix);
            output.Write(member switch
            {
                FacetMember.Field => field,
                FacetMember.Value => JsonOf(value),
                FacetMember.Count => digits[..length],
                FacetMember.TypeName => TypeName,
            });
        }
        output.WriteByte((byte)'}');
    }

    // A facet's value is a text, whatever it counts.
    private static ReadOnlySpan<byte> JsonOf(Value? value) =>
        value is null ? "null"u8 : value is not BooleanValue flag ? value.Json : flag.Flag ? "\"true\""u8 : "\"false\""u8;

    private static int Compare((Value? Value, int Count) one, (Value? Value, int Count) other)
    {
        if (one.Count != other.Count) return other.Count.CompareTo(one.Count);
        if (one.Value is null || other.Value is null) return (one.Value is null ? 1 : 0) - (other.Value is null ? 1 : 0);
        var order = Value.Compare(one.Value, other.Value);
        return order != 0 ? order : one.Value.Json.SequenceCompareTo(other.Value.Json);
    }
}
