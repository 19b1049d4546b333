using System.Text;
using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Bolt.Queries;

/// <summary>A query text of Cypher, kept as UTF-8 so that a cached plan is never encoded again, and what writes its parameters.</summary>
/// <param name="Utf8">The text in UTF-8.</param>
/// <param name="Parameters">What writes the parameters; null if there are none.</param>
public readonly record struct QueryText(ReadOnlyMemory<byte> Utf8, IParameters? Parameters = null)
{
    /// <summary>A query text from plain objects (see <see cref="PackEncoder"/> for their types).</summary>
    public static QueryText Of(string text, IReadOnlyDictionary<string, object?>? parameters = null) =>
        new(Encoding.UTF8.GetBytes(text), parameters is null ? null : new MapParameters(parameters));

    /// <summary>The parameters as plain objects, for a driver that encodes them itself; null without any.</summary>
    public Dictionary<string, object?>? ReadParameters()
    {
        if (Parameters is null) return null;
        using var packed = new PackWriter();
        Parameters.Write(packed);
        return (Dictionary<string, object?>)new PackReader(packed.Written.Span).ReadValue()!;
    }

    /// <summary>The Cypher text; parameters are left out, since they may be private.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);

    private sealed class MapParameters(IReadOnlyDictionary<string, object?> values) : IParameters
    {
        public void Write(PackWriter writer) => writer.WriteValue(values);
    }
}
