using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Neo4j.Clients;

namespace KnowledgeGraph.Tests.Neo4j.Clients;

/// <summary>What users learn of a failure: the code and the remedy, no Cypher, no value, no credential.</summary>
public class ClientFailuresTests
{
    private const string Secret = "MATCH (n {name: 'secret'})";
    private static readonly ClientFailures Failures = new("bolt://db:7687");

    [Theory]
    [InlineData("Neo.TransientError.Transaction.DeadlockDetected", ErrorCode.StoreUnavailable)]
    [InlineData("Neo.TransientError.Transaction.LockAcquisitionTimeout", ErrorCode.Timeout)]
    [InlineData("Neo.ClientError.Transaction.TransactionTimedOut", ErrorCode.Timeout)]
    [InlineData("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", ErrorCode.Timeout)]
    [InlineData("Neo.TransientError.General.MemoryPoolOutOfMemoryError", ErrorCode.LimitExceeded)]
    [InlineData("Neo.DatabaseError.General.UnknownError", ErrorCode.StoreUnavailable)]
    [InlineData("Neo.ClientError.Security.Unauthorized", ErrorCode.StoreUnavailable)]
    [InlineData("Neo.ClientError.Security.Forbidden", ErrorCode.StoreUnavailable)]
    [InlineData("Neo.ClientError.Database.DatabaseNotFound", ErrorCode.StoreUnavailable)]
    [InlineData("Neo.ClientError.Cluster.NotALeader", ErrorCode.StoreUnavailable)]
    [InlineData("Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", ErrorCode.StoreUnavailable)]
    [InlineData("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", ErrorCode.StoreUnavailable)]
    [InlineData("Neo.ClientError.Security.CredentialsExpired", ErrorCode.StoreUnavailable)]
    [InlineData("Neo.ClientError.Security.SomethingNew", ErrorCode.StoreUnavailable)]
    [InlineData("Neo.ClientError.Transaction.InvalidBookmark", ErrorCode.StoreUnavailable)]
    [InlineData("Neo.ClientError.SomeKind.SomethingNew", ErrorCode.StoreUnavailable)]
    [InlineData("Neo.ClientNotification.Odd", ErrorCode.StoreUnavailable)]
    [InlineData("of no form", ErrorCode.StoreUnavailable)]
    public void A_refusal_of_the_server_has_a_code_and_tells_clients_nothing_private(string server, ErrorCode expected)
    {
        var failure = Failures.Find(new ServerException(server, gqlStatus: null, Secret), TimeSpan.FromSeconds(30))!;
        var error = Assert.Single(failure.Errors);

        Assert.Equal(expected, error.Code);
        Assert.All(["bolt", "db:7687", "NEO4J", "secret", "MATCH"], hidden => Assert.DoesNotContain(hidden, error.Message, StringComparison.Ordinal));
        Assert.StartsWith("Neo4j at bolt://db:7687 ", OperatorReason.Of(failure), StringComparison.Ordinal);
        Assert.All(["secret", "MATCH"], hidden => Assert.DoesNotContain(hidden, OperatorReason.Of(failure), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", "only be read")]
    [InlineData("Neo.ClientError.Security.CredentialsExpired", "ALTER CURRENT USER SET PASSWORD")]
    [InlineData("Neo.ClientError.Security.Unauthorized", "NEO4J_PASSWORD")]
    [InlineData("Neo.ClientError.Security.AuthenticationRateLimit", "too often")]
    [InlineData("Neo.ClientError.Database.DatabaseNotFound", "NEO4J_DATABASE")]
    [InlineData("Neo.ClientError.SomeKind.SomethingNew", "(Neo.ClientError.SomeKind.SomethingNew)")]
    public void Operators_learn_the_remedy(string server, string remedy) => Assert.Contains(
        remedy, OperatorReason.Of(Failures.Find(new ServerException(server, gqlStatus: null, Secret), TimeSpan.Zero)!), StringComparison.Ordinal);

    [Theory]
    [InlineData(TransportFault.Unreachable, ErrorCode.StoreUnavailable)]
    [InlineData(TransportFault.Lost, ErrorCode.StoreUnavailable)]
    [InlineData(TransportFault.PoolExhausted, ErrorCode.StoreUnavailable)]
    [InlineData(TransportFault.Protocol, ErrorCode.StoreUnavailable)]
    [InlineData(TransportFault.Incompatible, ErrorCode.StoreUnavailable)]
    [InlineData(TransportFault.CommitUnknown, ErrorCode.StoreUnavailable)]
    [InlineData(TransportFault.Timeout, ErrorCode.Timeout)]
    public void A_failure_on_the_way_has_a_code(TransportFault fault, ErrorCode expected)
    {
        var error = Assert.Single(Failures.Find(new TransportException(fault, Secret), TimeSpan.FromSeconds(30))!.Errors);

        Assert.Equal(expected, error.Code);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("db:7687", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Neo.ClientError.Statement.SyntaxError")]
    [InlineData("Neo.ClientError.Schema.ConstraintValidationFailed")]
    public void A_fault_of_our_own_query_texts_is_no_matter_of_clients(string server)
    {
        var failure = new ServerException(server, gqlStatus: null, Secret);

        Assert.Null(Failures.Find(failure, TimeSpan.FromSeconds(30)));
        Assert.Contains($"({server})", Failures.OfTexts(failure).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", Failures.OfTexts(failure).Message, StringComparison.Ordinal);
    }
}
