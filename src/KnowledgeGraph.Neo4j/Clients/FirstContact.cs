using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Neo4j.Limits;

namespace KnowledgeGraph.Neo4j.Clients;

/// <summary>The first connection of a store. A server that is started beside this program may need a while until it answers.</summary>
internal static class FirstContact
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Connects, again and again until the time is up.</summary>
    /// <exception cref="GraphQLException">STORE_UNAVAILABLE, with the reason of the last try.</exception>
    public static async ValueTask MakeAsync(ICypherClient client, Neo4jLimits limits, TimeProvider time, CancellationToken cancellation)
    {
        var begun = time.GetTimestamp();
        while (true)
        {
            try
            {
                await client.VerifyAsync(cancellation);
                return;
            }
            catch (GraphQLException) when (time.GetElapsedTime(begun) + Pause < limits.OpenTimeout)
            {
                // A server that starts refuses connections at first; what does not change by waiting is another exception.
                await Task.Delay(Pause, time, cancellation);
            }
        }
    }
}
