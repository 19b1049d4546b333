using HotChocolate;
using HotChocolate.Execution.Configuration;
using HotChocolate.Types;
using KnowledgeGraph.HotChocolate.Objects;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.HotChocolate.Tests;

/// <summary>What a HotChocolate team has beside the graph: fields of its own, fields on types of the graph, and references into it.</summary>
internal static class SampleServer
{
    /// <summary>Puts all of it beside the repository's own graph.</summary>
    public static Task<RunningServer> StartAsync(Action<IRequestExecutorBuilder>? configure = null, Action<IServiceCollection>? services = null) =>
        RunningServer.StartAsync(collection =>
        {
            services?.Invoke(collection);
            var builder = collection.AddGraphQLServer()
                .AddQueryType<OwnQuery>()
                .AddMutationType<OwnMutation>()
                .AddSubscriptionType<OwnSubscription>()
                .AddInMemorySubscriptions()
                .AddKnowledgeGraph(RunningServer.Seeded)
                .AddTypeExtension<OrganizationExtension>()
                .AddTypeExtension<EdgeExtension>()
                .ModifyOptions(options => options.EnableDefer = options.EnableStream = true);
            configure?.Invoke(builder);
        });

    /// <summary>Root fields of the server's own.</summary>
    public sealed class OwnQuery
    {
        public string Hello() => "world";

        [GraphQLType("Organization")]
        public GraphReference Favourite() => new("org:world-bank");

        [GraphQLType("[Organization]!")]
        public IReadOnlyList<GraphReference?> Favourites(IReadOnlyList<string?> ids) => [.. ids.Select(id => id is null ? null : new GraphReference(id))];

        [GraphQLType("Node")]
        public GraphReference Anything(string id) => new(id);

        public IEnumerable<Shelf> Shelves() => [new("one", "org:world-bank"), new("two", "org:ustr"), new("none", null)];
    }

    /// <summary>An object of the server's own that leads into the graph.</summary>
    public sealed class Shelf(string name, string? id)
    {
        public string Name => name;

        [GraphQLType("Organization")]
        public GraphReference? Organization() => id is null ? null : new GraphReference(id);
    }

    public sealed class OwnMutation
    {
        [GraphQLType("Organization")]
        public GraphReference Like(string id) => new(id);
    }

    public sealed class OwnSubscription
    {
        [Subscribe(With = nameof(Likes))]
        [GraphQLType("Organization")]
        public GraphReference Liked([EventMessage] string id) => new(id);

        public async IAsyncEnumerable<string> Likes()
        {
            await Task.Yield();
            yield return "org:world-bank";
            yield return "org:ustr";
        }
    }

    /// <summary>Fields on a type of the graph.</summary>
    [ExtendObjectType("Organization")]
    public sealed class OrganizationExtension
    {
        public string Tag([Parent] GraphObject organization) => $"#{organization.Id}";

        [GraphRequires("name", "acronym")]
        public string Label([Parent] GraphObject organization) => $"{organization["name"].GetString()} ({organization["acronym"].GetString() ?? "-"})";

        public async Task<int> Length([Parent] GraphObject organization, LengthLoader loader, CancellationToken cancellation) =>
            await loader.LoadAsync(organization.Id, cancellation);
    }

    /// <summary>A field on the edges of the graph.</summary>
    [ExtendObjectType("OrganizationPeopleEdge")]
    public sealed class EdgeExtension
    {
        public string Mark([Parent] GraphObject edge) => edge.Id;
    }

    /// <summary>A DataLoader of the server's own; counts its batches.</summary>
    public sealed class LengthLoader(GreenDonut.IBatchScheduler scheduler, GreenDonut.DataLoaderOptions options)
        : GreenDonut.BatchDataLoader<string, int>(scheduler, options)
    {
        protected override Task<IReadOnlyDictionary<string, int>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyDictionary<string, int>>(keys.ToDictionary(key => key, key => key.Length, StringComparer.Ordinal));
    }
}
