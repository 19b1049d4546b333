using System.Text;
using HotChocolate.Language;

namespace KnowledgeGraph.HotChocolate.Tests;

/// <summary>Random operations on the repository's API, with fields of the sample server's own among those of the graph, or without them.</summary>
/// <param name="seed">Makes the same operation again.</param>
internal sealed class RandomSelections(int seed)
{
    private const int MaxDepth = 5;
    private static readonly Dictionary<string, ComplexTypeDefinitionNodeBase> Types = Utf8GraphQLParser
        .Parse(File.ReadAllText(Path.Combine(RunningServer.RepositoryRoot(), "schema", "api.graphql"))).Definitions
        .OfType<ComplexTypeDefinitionNodeBase>().ToDictionary(type => type.Name.Value, StringComparer.Ordinal);

    private readonly Random _random = new(seed);
    private readonly StringBuilder _joined = new();
    private readonly StringBuilder _whole = new();
    private int _aliases;

    /// <summary>An operation with fields of the server's own, all of which are called <c>own…</c>, and the same without them.</summary>
    public (string Joined, string Whole) Next()
    {
        Write("{ ");
        _joined.Append("own: hello ");
        foreach (var id in (string[])["org:world-bank", "org:ustr", "org:index"])
        {
            Write($"a{_aliases++}: organization(id: \"{id}\") ");
            Below("Organization", 1);
        }

        Write("}");
        return (_joined.ToString(), _whole.ToString());
    }

    private void Below(string type, int depth)
    {
        Write("{ ");
        if (_random.Next(3) == 0) Write("__typename ");
        if (type == "Organization" && _random.Next(2) == 0) _joined.Append($"own{_aliases++}: tag ");
        var fields = Types[type].Fields.Where(field => !field.Arguments.Any(one => one.Type.IsNonNullType() && one.DefaultValue is null)
            && !IsMoment(field) && (depth < MaxDepth || !Types.ContainsKey(field.Type.NamedType().Name.Value))).ToArray();
        _random.Shuffle(fields);
        var isAny = false;
        foreach (var field in fields.Take(_random.Next(1, 5)))
        {
            var isList = field.Arguments.Any(one => one.Name.Value == "first");
            isAny = true;
            Write($"a{_aliases++}: {field.Name.Value}{(isList ? "(first: 2)" : "")} ");
            if (Types.ContainsKey(field.Type.NamedType().Name.Value)) Below(field.Type.NamedType().Name.Value, depth + 1);
        }

        if (!isAny) Write("__typename ");
        if (Types[type] is InterfaceTypeDefinitionNode && type is "Actor" or "Entity" or "Node" && _random.Next(2) == 0)
        {
            Write("... on Organization { acronym ");
            _joined.Append($"own{_aliases++}: label ");
            Write("} ");
        }

        Write("} ");
    }

    // What depends on when it is asked, or is refused where it is asked for too often.
    private static bool IsMoment(FieldDefinitionNode field) => field.Name.Value is "facets" or "citation" or "asOf" or "about";

    private void Write(string text)
    {
        _joined.Append(text);
        _whole.Append(text);
    }
}
