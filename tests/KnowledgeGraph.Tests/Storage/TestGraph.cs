using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Declarations;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Limits;

namespace KnowledgeGraph.Tests.Storage;

/// <summary>A small made-up catalog and short ways to write records of it.</summary>
internal static class TestGraph
{
    public static readonly Catalog Declared = new(
        ["City", "Person"],
        [
            new LinkType("LIVES_IN", [new OrderTerm("name")], [new OrderTerm("since", IsOfRelationship: true, IsDescending: true), new OrderTerm("name")]),
            new LinkType("KNOWS", [new OrderTerm("age", IsDescending: true)], []),
        ],
        [new UniqueConstraint("City", "code")]);

    public static GraphStore InMemory(StoreLimits? limits = null) =>
        GraphStore.Open(new StoreOptions { Catalog = Declared, Limits = limits ?? new StoreLimits() });

    public static GraphStore InFolder(string directory) => GraphStore.Open(new StoreOptions { Catalog = Declared, Directory = directory });

    public static NodeRecord Node(string id, string label, params (string Key, Value Value)[] properties) => new(id, label, Properties(properties));

    public static RelationshipRecord Relationship(string id, string type, string from, string to, params (string Key, Value Value)[] properties) =>
        new(id, type, from, to, Properties(properties));

    public static TextValue OfText(string text) => new(text);

    public static IntegerValue OfNumber(long number) => new(number);

    private static Dictionary<string, Value> Properties((string Key, Value Value)[] properties) =>
        properties.ToDictionary(property => property.Key, property => property.Value, StringComparer.Ordinal);
}
