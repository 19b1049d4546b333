using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query.Operations;

/// <summary>What a client is told where a state that was cannot be read.</summary>
public static class PastGraphErrors
{
    /// <summary>The refusal.</summary>
    public static GraphQLException Refusal(PastGraphException failure) => new(CodeOf(failure), failure.Message);

    /// <summary>The refusal, with the field that asks for it.</summary>
    public static GraphQLException Refusal(PastGraphException failure, ThenPlan then)
    {
        var asked = then.KnownAt ?? then.AfterChange!;
        return new GraphQLException(new GraphQLError(CodeOf(failure), failure.Message, [asked.Location], asked.Path));
    }

    private static ErrorCode CodeOf(PastGraphException failure) => failure.Reason switch
    {
        PastGraphProblem.NotYet => ErrorCode.InvalidArgument,
        PastGraphProblem.TooLarge => ErrorCode.LimitExceeded,
        PastGraphProblem.NotReady => ErrorCode.StoreUnavailable,
    };
}
