using KnowledgeGraph.HotChocolatePeer.Model;
using KnowledgeGraph.HotChocolatePeer.Reading;

namespace KnowledgeGraph.HotChocolatePeer.Fields;

/// <summary>Where a query begins.</summary>
[QueryType]
internal static partial class Query
{
    /// <summary>One organization by its id; null if there is none.</summary>
    public static Task<Organization?> GetOrganizationAsync(
        [GraphQLType<NonNullType<IdType>>] string id, IOrganizationByIdDataLoader organizations, CancellationToken cancellation) =>
        organizations.LoadAsync(id, cancellation);
}
