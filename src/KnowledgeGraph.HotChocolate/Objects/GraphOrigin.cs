using HotChocolate.Resolvers;

namespace KnowledgeGraph.HotChocolate.Objects;

/// <summary>What the objects of one answer have in common.</summary>
/// <param name="Outward">How types are called in the server's schema; null where they have the API's names.</param>
/// <param name="Errors">Why fields are null that the runner failed to answer, each with its path.</param>
internal sealed record GraphOrigin(Func<string, string>? Outward, IReadOnlyList<IError> Errors)
{
    /// <summary>Lets a field be null, unless the runner failed to answer it.</summary>
    /// <exception cref="GraphQLException">It did.</exception>
    public void AllowNull(IResolverContext context)
    {
        if (Errors.Count == 0) return;
        var at = context.Path;
        var failures = Errors.Where(error => at.Equals(error.Path)).ToList();
        if (failures.Count > 0) throw new GraphQLException(failures);
    }
}
