using System.Text.Json;

namespace KnowledgeGraph.IntegrationTests.Neo4j.Differential;

/// <summary>A shape of operations: a document, and what makes the values of its variables, none of which changes the form.</summary>
/// <param name="Document">The document.</param>
/// <param name="Values">By variable, what gives a value as JSON writes it.</param>
internal sealed record MadeOperation(string Document, IReadOnlyDictionary<string, Func<string>> Values)
{
    /// <summary>Other variables each time.</summary>
    public string NextVariables() => $"{{{string.Join(',', Values.Select(value => $"{JsonSerializer.Serialize(value.Key)}:{value.Value()}"))}}}";
}

/// <summary>A document in the making, and its variables.</summary>
internal sealed class Draft
{
    private readonly List<string> _declarations = [];
    private readonly Dictionary<string, Func<string>> _values = new(StringComparer.Ordinal);
    private int _aliases;

    /// <summary>Fragments of the document.</summary>
    public List<string> Fragments { get; } = [];

    /// <summary>Declares a variable and gives its use.</summary>
    public string Variable(string type, Func<string> value)
    {
        var name = $"v{_declarations.Count}";
        _declarations.Add($"${name}: {type}");
        _values[name] = value;
        return $"${name}";
    }

    /// <summary>A response name of its own.</summary>
    public string Alias() => $"a{_aliases++}";

    /// <summary>A draft that goes on from here by itself.</summary>
    public Draft Copy()
    {
        var copy = new Draft { _aliases = _aliases };
        copy._declarations.AddRange(_declarations);
        copy.Fragments.AddRange(Fragments);
        foreach (var (name, value) in _values) copy._values[name] = value;
        return copy;
    }

    /// <summary>The operation with these root fields.</summary>
    public MadeOperation Of(string roots) =>
        new($"query{(_declarations.Count == 0 ? "" : $"({string.Join(", ", _declarations)})")} {{ {roots} }}{string.Concat(Fragments.Select(fragment => "\n" + fragment))}", new Dictionary<string, Func<string>>(_values));
}
