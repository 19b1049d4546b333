using KnowledgeGraph.Evidence.Seeds;
using KnowledgeGraph.Evidence.Seeds.Mistakes;
using KnowledgeGraph.Evidence.Seeds.Reading;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Loading;

namespace KnowledgeGraph.Tests.Evidence;

/// <summary>A store in memory, a clock, and a folder for seed files: one test's world.</summary>
internal sealed class SeedRun : IDisposable
{
    private const string Schema = """
        type Company implements Actor @node {
          name: String! @localized
          aliases: [String!]! @alias
          kind: Kind
          country: String
          code: String
          founded: Date
          staff: Int
          worth: Decimal
          listed: Boolean
          website: URL
          people: [Human!]! @relationship(type: "WORKS_AT", direction: IN, properties: "Job")
          parent: Company @relationship(type: "PART_OF", direction: OUT)
        }
        interface Actor { deals: [Deal!]! @relationship(type: "DEALS_IN", direction: OUT, properties: "Share") }
        type Human implements Actor @node { name: String! jobs: [Company!]! @relationship(type: "WORKS_AT", direction: OUT, properties: "Job") }
        type Deal @node { name: String! actors: [Actor!]! @relationship(type: "DEALS_IN", direction: IN, properties: "Share") }
        type Figure @node { value: Decimal! unit: String remark: String @localized of: Company @relationship(type: "MEASURED_AT", direction: OUT, traverse: false) }
        extend type Document { publisher: Company @relationship(type: "PUBLISHED_BY", direction: OUT, traverse: false) }
        type Job @relationshipProperties { title: String @localized grade: Int tags: [String!]! }
        type Share @relationshipProperties { role: Role }
        enum Kind { BANK SHOP }
        enum Role { BUYER SELLER }
        enum Language { ES EN }
        """;

    private readonly TemporaryFolder _folder = new();

    private readonly bool _ownsStore;

    public SeedRun(GraphModel? model = null)
    {
        Model = model ?? ModelLoader.Load([("made-up.graphql", Schema)]);
        Store = new MemoryStore(Model, Time);
        _ownsStore = true;
    }

    /// <summary>Another writer of a store, by a clock of its own.</summary>
    public SeedRun(SeedRun other, ManualTime time) => (Model, Store, Time) = (other.Model, other.Store, time);

    public GraphModel Model { get; }

    public ManualTime Time { get; } = new(new DateTimeOffset(2024, 5, 1, 12, 0, 0, TimeSpan.Zero));

    public MemoryStore Store { get; }

    public string Folder => _folder.Path;

    public void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text);

    public Task<LoadReport> LoadAsync(params string[] names) => LoadAsync(new SeedLimits(), names);

    public Task<LoadReport> LoadAsync(SeedLimits limits, params string[] names) =>
        new SeedLoader(Model, Store, Store, Time, limits)
            .LoadAsync(names.Length == 0 ? [Folder] : [.. names.Select(name => Path.Combine(Folder, name))],
                progress: null, TestContext.Current.CancellationToken);

    /// <summary>The mistakes as <c>file:line:column: message</c>, files by name alone.</summary>
    public async Task<string> MistakesAsync(params string[] names)
    {
        var error = await Assert.ThrowsAsync<SeedException>(() => LoadAsync(names));
        Assert.Equal(0, Store.Current.ChangeNumber);
        return error.Message.Replace(Folder.Replace('\\', '/') + "/", "", StringComparison.Ordinal);
    }

    public void Dispose()
    {
        if (_ownsStore) Store.Dispose();
        _folder.Dispose();
    }
}
