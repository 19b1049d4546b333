using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Server.Explorer;

/// <summary>
/// What the explorer's documents ask of an entity, a relationship or a statement, made from the model. A field of the model is asked for under
/// a name that no other type shares (<see cref="KeyOf"/>), since fields of two types that share a name may differ in type.
/// </summary>
internal sealed class Fragments
{
    // Few have to do with more, and each drawn entity costs as many.
    private const int MostBeside = 6;

    private readonly GraphModel _model;
    private readonly Dictionary<string, string> _texts;

    /// <summary>The fragments of a model.</summary>
    public Fragments(GraphModel model)
    {
        _model = model;
        _texts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["brief"] = $$"""fragment brief on Entity { __typename id name{{In}} degree {{Brief()}} }""",
            ["placed"] = $"fragment placed on Entity {{ ...brief {Beside()} }}",
            ["line"] = "fragment line on SubgraphEdge { kind from { id } to { id } edge { ...tie } }",
            ["joined"] = "fragment joined on SubgraphEdge { kind from { ...brief } to { ...brief } edge { ...tie } }",
            ["tie"] = "fragment tie on Relationship { id kind since until confidence attestedOn properties statements(first: 0) { totalCount }"
                + " stated: statements(first: 0, where: { implied: { eq: false } }) { totalCount } }",
            ["source"] = $$"""
                fragment source on Document {
                  id name{{In}} kind publishedOn language number url licence {{Publisher()}}
                  apa: citation(style: APA) bibtex: citation(style: BIBTEX) csl: citation(style: CSL_JSON)
                }
                """,
            ["end"] = $$"""fragment end on Node { __typename id ... on Entity { name{{In}} } }""",
            ["said"] = """
                fragment said on Statement {
                  id predicate kind value edge subject { ...end } object { ...end } negated implied status confidence rank rankReason validFrom validTo
                  knownFrom paraphrase quote spanStart spanEnd reason document { ...source }
                }
                """,
        };
        foreach (var type in Entities) _texts.Add(FactsOf(type), Facts(type));
        foreach (var type in ValueTypes) _texts.Add(FigureOf(type), Figure(type));
    }

    /// <summary>The node types with names.</summary>
    public IEnumerable<NodeType> Entities => _model.NodeTypes.Values.Where(type => type.IsEntity);

    /// <summary>The node types without names, such as measured values, which are shown with what they are joined to.</summary>
    public IEnumerable<NodeType> ValueTypes => _model.NodeTypes.Values.Where(type => type is { IsEntity: false, IsBuiltIn: false });

    /// <summary>The argument of a localized field, empty for a model without languages.</summary>
    public string In => _model.Languages.Count > 0 ? "(language: $language)" : "";

    /// <summary>The name of a field in answers.</summary>
    public static string KeyOf(string type, string field) => $"{type}_{field}";

    /// <summary>The fragment that tells all of an entity.</summary>
    public static string FactsOf(NodeType type) => $"factsOf{type.Name}";

    /// <summary>The fragment that tells a measured value.</summary>
    public static string FigureOf(NodeType type) => $"figureOf{type.Name}";

    /// <summary>The properties of a type that are its own: neither built in nor its name.</summary>
    public static IEnumerable<Property> OwnOf(GraphModel model, NodeType type) => type.Properties.Values
        .Where(property => property is { IsPrivate: false, IsName: false, IsComputed: false } && !model.Entity.Properties.ContainsKey(property.Name));

    /// <summary>An operation with the fragments that it uses, and no others.</summary>
    public string Complete(string operation)
    {
        var text = new StringBuilder(operation);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var grown = true; grown;)
        {
            grown = false;
            foreach (var (name, fragment) in _texts)
            {
                if (!text.ToString().Contains($"...{name} ", StringComparison.Ordinal) || !seen.Add(name)) continue;
                text.Append('\n').Append(fragment);
                grown = true;
            }
        }

        return text.ToString();
    }

    // What tells one of many apart in a list: kinds, countries and the like, by which it can also be filtered.
    private string Brief() => string.Join(' ', Entities
        .Select(type => (type.Name, Fields: OwnOf(_model, type).Where(IsTelling).Select(property => Ask(type, property)).ToList()))
        .Where(pair => pair.Fields.Count > 0)
        .Select(pair => $"... on {pair.Name} {{ {string.Join(' ', pair.Fields)} }}"));

    // What stands beside the traversed graph and says where a drawn entity belongs, such as its topics and its place: by which a drawing is filtered.
    private string Beside() => string.Join(' ', Entities
        .Select(type => (type.Name, Fields: type.Relationships.Values.Where(IsBeside).Select(field => Ask(type, field)).ToList()))
        .Where(pair => pair.Fields.Count > 0)
        .Select(pair => $"... on {pair.Name} {{ {string.Join(' ', pair.Fields)} }}"));

    /// <summary>Whether a field says what an entity has to do with, without that being followed by questions.</summary>
    public static bool IsBeside(RelationshipField field) =>
        field is { IsOutgoing: true, Type: { IsTraversed: false, IsComputed: false, IsPlumbing: false }, Target.IsEntity: true };

    private string Ask(NodeType type, RelationshipField field)
    {
        var far = $"{{ __typename id name{In} }}";
        var asked = !field.IsList ? far : field.IsPaged ? $"(first: {MostBeside}) {{ edges {{ node {far} properties }} }}" : far;
        return $"{KeyOf(type.Name, field.Name)}: {field.Name}{(asked[0] == '(' ? "" : " ")}{asked}";
    }

    private static bool IsTelling(Property property) =>
        property is { IsList: false, Kind: ScalarKind.Enum } or { IsList: false, Kind: ScalarKind.String, IsIndexed: true };

    private string Facts(NodeType type)
    {
        var values = OwnOf(_model, type).Where(property => !IsTelling(property)).Select(property => Ask(type, property));
        var figures = type.Relationships.Values
            .Where(field => field is { IsList: true, IsPaged: true, Target: NodeType { IsEntity: false, IsBuiltIn: false } })
            .Select(field => $"{KeyOf(type.Name, field.Name)}: {field.Name}(first: 20) {{ totalCount nodes {{ ...{FigureOf((NodeType)field.Target)} }} }}");
        var read = type == _model.Document ? "mentions(first: 60) { totalCount nodes { ...brief } } apa: citation(style: APA)" : "";
        return $$"""
            fragment {{FactsOf(type)}} on {{type.Name}} {
              ...brief description{{In}} names { text{{(In.Length > 0 ? " language" : "")}} } identifiers updatedAt
              {{string.Join(' ', [.. values, .. figures])}} {{read}}
              values: statements(first: 200, where: { kind: { eq: null } }) { nodes { predicate } }
              said: statements(first: 10, where: { paraphrase: { neq: null } }) {
                totalCount nodes { id paraphrase implied document { id name{{In}} publishedOn } }
              }
              sources: documents(first: 10) { totalCount nodes { id name{{In}} publishedOn } }
            }
            """;
    }

    private string Ask(NodeType type, Property property) => $"{KeyOf(type.Name, property.Name)}: {property.Name}{(property.IsLocalized ? In : "")}";

    private string Figure(NodeType type)
    {
        var values = OwnOf(_model, type).Where(property => property.Name != "id").Select(property => Ask(type, property));
        var ends = type.Relationships.Values
            .Where(field => field is { IsList: false, Target.IsEntity: true })
            .Select(field => $"{KeyOf(type.Name, field.Name)}: {field.Name} {{ __typename id name{In} }}");
        // What says the number, not what says its unit and the like.
        var number = OwnOf(_model, type).FirstOrDefault(property => property.Quantity is not null)?.Name;
        var where = number is null ? "" : $$""", where: { predicate: { eq: "{{number}}" } }""";
        var told = string.Join(' ', [.. values, .. ends]);
        return $"fragment {FigureOf(type)} on {type.Name} {{ __typename id {told} statements(first: 0{where}) {{ totalCount }} }}";
    }

    private string Publisher() =>
        _model.Document.Relationships.TryGetValue(BuiltInKeys.Publisher, out var field) && field is { IsList: false, Target.IsEntity: true }
        ? $"publisher {{ id name{In} }}" : "";
}
