using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Neo4j.Limits;
using KnowledgeGraph.Records.Errors;

namespace KnowledgeGraph.Neo4j.Clients;

/// <summary>
/// Sends Cypher to Neo4j. The seam between the Neo4j store and a driver; rows are PackStream, which a driver that decodes them has to
/// encode again. A client reads its own writes, in a cluster too. Safe for any number of callers.
/// </summary>
public interface ICypherClient : IAsyncDisposable
{
    /// <summary>Where the server is, such as <c>bolt://localhost:7687</c>; never a credential.</summary>
    string Address { get; }

    /// <summary>The limits that it was made with, which hold for a store over it too.</summary>
    Neo4jLimits Limits { get; }

    /// <summary>How often the server was found gone so far: what it had planned before it must plan anew.</summary>
    int Outages { get; }

    /// <summary>Tells the one who runs this program of a trouble that the store has found and somebody has to mend.</summary>
    void Tell(string trouble);

    /// <summary>Connects, and gives the name and version of the server.</summary>
    /// <exception cref="GraphQLException">STORE_UNAVAILABLE: it is out of reach, which may change.</exception>
    /// <exception cref="StoreFailureException">It refuses the credentials, is older than 5.23, or is no Neo4j: trying again does not help.</exception>
    ValueTask<string> VerifyAsync(CancellationToken cancellation);

    /// <summary>
    /// Reads: sends all query texts in one flush and hands their rows to the sinks; a single query text as one auto-commit transaction,
    /// several in one read transaction. Repeated after transient errors, for which sinks are told to begin anew.
    /// </summary>
    /// <param name="texts">The query texts.</param>
    /// <param name="sinks">One for each.</param>
    /// <param name="timeout">How long it may take, repeats and the wait for a connection included.</param>
    /// <param name="cancellation">Stops it, in the database too.</param>
    /// <exception cref="GraphQLException">STORE_UNAVAILABLE or TIMEOUT; the message carries no Cypher, no credential and no address.</exception>
    /// <exception cref="StoreFailureException">The query texts are at fault, or the database takes none of them; the refusal is inside.</exception>
    ValueTask RunAsync(IReadOnlyList<QueryText> texts, IReadOnlyList<IRecordSink?> sinks, TimeSpan timeout, CancellationToken cancellation);

    /// <summary>
    /// Runs work in one writing transaction and commits it. All of it is repeated after transient errors, so it must bear that; what it
    /// throws undoes the transaction.
    /// </summary>
    /// <param name="work">What to do.</param>
    /// <param name="timeout">How long one try may take.</param>
    /// <param name="cancellation">Stops it, in the database too; nothing is kept then.</param>
    /// <exception cref="GraphQLException">STORE_UNAVAILABLE or TIMEOUT; the message carries no Cypher, no credential and no address.</exception>
    /// <exception cref="StoreFailureException">
    /// The query texts are at fault, the database takes none of them, or a constraint forbids what they did; the refusal is inside.
    /// </exception>
    ValueTask WriteAsync(Func<ICypherTransaction, CancellationToken, ValueTask> work, TimeSpan timeout, CancellationToken cancellation);
}
