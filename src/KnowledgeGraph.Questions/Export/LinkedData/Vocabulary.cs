using System.Buffers;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Questions.Export.LinkedData;

/// <summary>
/// What the things of a graph are called: nodes, statements and relationships by their ids under a base, types and fields as the model says (@iri).
/// </summary>
/// <param name="baseIri">What all IRIs of the graph's own begin with.</param>
internal sealed class Vocabulary(string baseIri)
{
    // What an IRI may hold as it is (RFC 3986, unreserved and what needs no escape in a path); all else of an id is escaped, so that no two are one.
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:@!$&'()*+,;=");

    // Bounded by the model.
    private readonly Dictionary<string, string> _own = new(StringComparer.Ordinal);

    /// <summary>What the IRIs of types and fields that nobody else has a word for begin with; a number sign is in no IRI of an id.</summary>
    public string Own { get; } = baseIri + "vocabulary#";

    /// <summary>The IRI of a type or field that nobody else has a word for.</summary>
    public string OfOwn(string name)
    {
        if (!_own.TryGetValue(name, out var iri)) _own.Add(name, iri = Own + name);
        return iri;
    }

    /// <summary>The IRI of a file.</summary>
    public string OfFile(string address) => baseIri + "export#" + Escaped(address);

    /// <summary>The IRI of what has an id.</summary>
    public string Of(string id) => baseIri + Escaped(id);

    /// <summary>The classes of a type of nodes, that of the graph's own first.</summary>
    public IEnumerable<string> ClassesOf(NodeType type) =>
        type.Iris.Concat(type.Interfaces.SelectMany(shared => shared.Iris)).Prepend(OfOwn(type.Name)).Distinct(StringComparer.Ordinal);

    /// <summary>The properties of a field: those of others, else one of the graph's own.</summary>
    public IReadOnlyList<string> PropertiesOf(Property property) => property.Iris.Count > 0 ? property.Iris : [OfOwn(property.Name)];

    /// <summary>The properties that lead from the start of relationships of a type to their end.</summary>
    public IReadOnlyList<string> ForwardOf(RelationshipType type) =>
        type.FromStart is { Iris: { Count: > 0 } iris } ? iris : [OfOwn(type.FromStart?.Name ?? Naming.LowerFirst(type.TypeName))];

    /// <summary>The properties of others that lead from the end to the start.</summary>
    public static IReadOnlyList<string> BackwardOf(RelationshipType type) => type.FromEnd?.Iris ?? [];

    private static string Escaped(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain)) return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var unit in Encoding.UTF8.GetBytes(text))
        {
            if (Plain.Contains((char)unit)) escaped.Append((char)unit);
            else escaped.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
        }
        return escaped.ToString();
    }
}
