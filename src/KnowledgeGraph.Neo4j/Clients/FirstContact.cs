using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Neo4j.Limits;

namespace KnowledgeGraph.Neo4j.Clients;

/// <summary>
/// The first use of a server. One that is started beside this program may need a while until it answers, and may go again while it starts.
/// </summary>
internal static class FirstContact
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Does the work, again and again while the server is out of reach, until the time is up.</summary>
    /// <param name="work">What to do; it must bear being repeated.</param>
    /// <param name="limits">How long.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="GraphQLException">STORE_UNAVAILABLE, with the reason of the last try.</exception>
    public static async ValueTask<T> MakeAsync<T>(
        Func<CancellationToken, ValueTask<T>> work, Neo4jLimits limits, TimeProvider time, CancellationToken cancellation)
    {
        var begun = time.GetTimestamp();
        while (true)
        {
            try
            {
                return await work(cancellation);
            }
            catch (GraphQLException failure) when (MayPass(failure) && time.GetElapsedTime(begun) + Pause < limits.OpenTimeout)
            {
                await Task.Delay(Pause, time, cancellation);
            }
        }
    }

    // What does not change by waiting, such as wrong credentials, is told at once; which member of a cluster leads hardly changes either.
    private static bool MayPass(GraphQLException failure) =>
        failure.Cause?.InnerException is BoltException { IsTransient: true } and not ServerException { IsNotLeader: true };
}
