using KnowledgeGraph.Bolt;
using KnowledgeGraph.Query.Backends.Neo4j.Clients;
using Neo4j.Driver;

namespace KnowledgeGraph.HotChocolate.Neo4j;

/// <summary>A writing transaction of the driver's.</summary>
internal sealed class DriverTransaction(IAsyncQueryRunner runner) : ICypherTransaction
{
    /// <inheritdoc/>
    public async ValueTask RunAsync(IReadOnlyList<Statement> statements, IReadOnlyList<IRecordSink?>? sinks, CancellationToken cancellation)
    {
        try
        {
            await new RowReader(cancellation).ReadAllAsync(runner, statements, sinks);
        }
        catch (Neo4jException failure)
        {
            throw DriverFailures.Of(failure);
        }
    }
}
