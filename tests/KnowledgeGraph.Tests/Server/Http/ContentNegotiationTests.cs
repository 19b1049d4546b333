using KnowledgeGraph.Server.Http;

namespace KnowledgeGraph.Tests.Server.Http;

public class ContentNegotiationTests
{
    [Theory]
    [InlineData(null, "GraphQLResponse")]
    [InlineData("*/*", "Json")]
    [InlineData("application/*", "Json")]
    [InlineData("application/json, application/graphql-response+json", "GraphQLResponse")]
    [InlineData("application/graphql-response+json;q=0.9, */*", "Json")]
    [InlineData("text/event-stream", "EventStream")]
    [InlineData("text/event-stream, */*", "EventStream")]
    [InlineData("application/json, text/event-stream", "Json")]
    [InlineData("text/event-stream, text/html;q=0.9", "EventStream")]
    [InlineData("text/*", "Html")]
    [InlineData("image/*", "None")]
    public void A_media_type_that_is_named_wins_over_ranges(string? accept, string media) =>
        Assert.Equal(media, ContentNegotiation.Choose(accept is null ? default : new(accept), pages: true).ToString());
}
