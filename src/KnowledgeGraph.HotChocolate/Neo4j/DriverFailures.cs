using System.Runtime.ExceptionServices;
using KnowledgeGraph.Bolt;
using Neo4j.Driver;

namespace KnowledgeGraph.HotChocolate.Neo4j;

/// <summary>The driver's errors in the words of the seam, which users are told about in one way whatever the client.</summary>
internal static class DriverFailures
{
    /// <summary>What went wrong, where a client throws it; null for what is no failure of the driver.</summary>
    public static BoltException? Find(Exception failure) => failure switch
    {
        BoltException known => known,
        Neo4jException driver => Of(driver),
        TimeoutException late => new TransportException(TransportFault.Timeout, "The time allowed for a request was up.", late),
        _ => null,
    };

    /// <summary>What went wrong.</summary>
    public static BoltException Of(Neo4jException failure) => failure switch
    {
        ClientException { Message: var message } when failure.Code is null && message.Contains("pool", StringComparison.OrdinalIgnoreCase) =>
            new TransportException(TransportFault.PoolExhausted, "All connections are in use.", failure),
        ServiceUnavailableException or SessionExpiredException => new TransportException(TransportFault.Unreachable, "The server cannot be reached.", failure),
        ConnectionReadTimeoutException => new TransportException(TransportFault.Timeout, "The server did not answer in time.", failure),
        ProtocolException or UnsupportedFeatureException => new TransportException(TransportFault.Incompatible, "The server cannot be spoken with.", failure),
        { Code: { } code } => new ServerException(code, gqlStatus: null, failure.Message, failure),
        _ => new UsageException(failure.Message, failure),
    };

    /// <summary>Runs a part of a managed transaction. The driver repeats what it knows to be transient, so its own error goes back to it.</summary>
    public static async Task UnwrapAsync(ValueTask work)
    {
        try
        {
            await work;
        }
        catch (BoltException failure) when (failure.InnerException is Neo4jException driver)
        {
            ExceptionDispatchInfo.Throw(driver);
        }
    }
}
