using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query.Operations;

/// <summary>Runs plans: the reading side of a store.</summary>
public interface IPlanRunner
{
    /// <summary>Runs a plan in one round trip and writes the object under <c>data</c>, braces included.</summary>
    /// <exception cref="GraphQL.Errors.GraphQLException">A limit was reached; what was written means nothing.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up, or the time is over.</exception>
    ValueTask RunAsync(BoundPlan plan, LimitedBuffer output, CancellationToken cancellation);
}
