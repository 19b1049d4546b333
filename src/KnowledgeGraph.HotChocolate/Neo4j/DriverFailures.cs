using KnowledgeGraph.Bolt.Errors;
using Neo4j.Driver;

namespace KnowledgeGraph.HotChocolate.Neo4j;

/// <summary>The driver's errors in the words of the seam, which users are told about in one way whatever the client.</summary>
internal static class DriverFailures
{
    /// <summary>Awaits work of the driver's.</summary>
    /// <exception cref="BoltException">It failed, or its time was up.</exception>
    public static async Task TellAsync(Task work)
    {
        try
        {
            await work;
        }
        catch (Neo4jException failure)
        {
            throw Of(failure);
        }
        catch (TimeoutException late)
        {
            throw new TransportException(TransportFault.Timeout, "The time allowed for a request was up.", late);
        }
    }

    private static BoltException Of(Neo4jException failure) => failure switch
    {
        ClientException { Message: var message } when failure.Code is null && message.Contains("pool", StringComparison.OrdinalIgnoreCase) =>
            new TransportException(TransportFault.PoolExhausted, "All connections are in use.", failure),
        ServiceUnavailableException or SessionExpiredException => new TransportException(TransportFault.Unreachable, "The server cannot be reached.", failure),
        ConnectionReadTimeoutException => new TransportException(TransportFault.Timeout, "The server did not answer in time.", failure),
        ProtocolException or UnsupportedFeatureException => new TransportException(TransportFault.Incompatible, "The server cannot be spoken with.", failure),
        { Code: { } code } => new ServerException(code, gqlStatus: null, failure.Message, failure),
        _ => new UsageException(failure.Message, failure),
    };
}
