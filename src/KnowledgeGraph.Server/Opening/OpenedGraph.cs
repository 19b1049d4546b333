using KnowledgeGraph.Evidence.Seeds;
using KnowledgeGraph.Evidence.Texts;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Query.Model;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Query.Stores;

namespace KnowledgeGraph.Server.Opening;

/// <summary>A model, its API and a store, ready to answer. Disposing closes the store.</summary>
/// <param name="Model">The graph model.</param>
/// <param name="Schema">The API that comes from it.</param>
/// <param name="Store">The store; owned.</param>
/// <param name="Runner">Answers operations over the store.</param>
/// <param name="Texts">The source texts at hand, or null.</param>
internal sealed record OpenedGraph(GraphModel Model, Schema Schema, IGraphStore Store, IOperationRunner Runner, TextFolder? Texts)
    : IAsyncDisposable
{
    /// <summary>What opening loaded into the empty store; null where it had its graph already, or was left as it is.</summary>
    public LoadReport? Loaded { get; init; }

    /// <summary>The API's SDL.</summary>
    public string PrintSchema() => SchemaPrinter.Print(Schema);

    /// <summary>Loads seed files into the store.</summary>
    public SeedLoader CreateLoader() => new(Model, Store, Store, TimeProvider.System);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
