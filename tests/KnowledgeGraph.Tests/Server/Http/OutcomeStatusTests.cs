using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Server.Http;

namespace KnowledgeGraph.Tests.Server.Http;

public class OutcomeStatusTests
{
    [Theory]
    [InlineData(true, null, 200)]
    [InlineData(true, ErrorCode.NotFound, 294)]
    [InlineData(false, ErrorCode.SyntaxError, 400)]
    [InlineData(false, ErrorCode.ValidationFailed, 422)]
    [InlineData(false, ErrorCode.VariableInvalid, 422)]
    [InlineData(false, ErrorCode.InvalidArgument, 422)]
    [InlineData(false, ErrorCode.InvalidCursor, 422)]
    [InlineData(false, ErrorCode.CostExceeded, 422)]
    [InlineData(false, ErrorCode.LimitExceeded, 422)]
    [InlineData(false, ErrorCode.Unauthenticated, 401)]
    [InlineData(false, ErrorCode.Forbidden, 403)]
    [InlineData(false, ErrorCode.StoreUnavailable, 503)]
    [InlineData(false, ErrorCode.Timeout, 504)]
    [InlineData(false, ErrorCode.Internal, 500)]
    public void The_status_follows_the_first_error_for_one_media_type_and_is_200_for_the_other(bool data, ErrorCode? error, int status)
    {
        var outcome = new OperationOutcome(data, error);

        Assert.Equal(status, OutcomeStatus.Of(outcome, ResponseMedia.GraphQLResponse));
        Assert.Equal(200, OutcomeStatus.Of(outcome, ResponseMedia.Json));
    }
}
