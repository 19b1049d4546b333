using KnowledgeGraph.Bolt.Errors;

namespace KnowledgeGraph.Tests.Bolt.Errors;

/// <summary>What may be tried again.</summary>
public class TransientTests
{
    [Theory]
    [InlineData("Neo.TransientError.Transaction.DeadlockDetected", true)]
    [InlineData("Neo.TransientError.General.DatabaseUnavailable", true)]
    [InlineData("Neo.TransientError.Transaction.Terminated", false)]
    [InlineData("Neo.TransientError.Transaction.LockClientStopped", false)]
    [InlineData("Neo.ClientError.Cluster.NotALeader", true)]
    [InlineData("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", true)]
    [InlineData("Neo.ClientError.Security.AuthorizationExpired", true)]
    [InlineData("Neo.ClientError.Security.Unauthorized", false)]
    [InlineData("Neo.ClientError.Statement.SyntaxError", false)]
    [InlineData("Neo.DatabaseError.General.UnknownError", false)]
    public void A_servers_error_is_transient_by_its_code(string code, bool transient) =>
        Assert.Equal(transient, new ServerException(code, gqlStatus: null, "m").IsTransient);

    [Theory]
    [InlineData(TransportFault.Unreachable, true)]
    [InlineData(TransportFault.Lost, true)]
    [InlineData(TransportFault.PoolExhausted, true)]
    [InlineData(TransportFault.Timeout, false)]
    [InlineData(TransportFault.Protocol, false)]
    [InlineData(TransportFault.CommitUnknown, false)]
    public void A_fault_of_transport_is_transient_if_nothing_can_have_been_kept(TransportFault fault, bool transient) =>
        Assert.Equal(transient, new TransportException(fault, "m").IsTransient);

    [Fact]
    public void A_wrong_use_is_never_transient() => Assert.False(new UsageException("m").IsTransient);
}
