using KnowledgeGraph.Query.Operations;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Http;

/// <summary>Strong entity tags and their validation (RFC 9110 sections 8.8.3 and 13.1.2).</summary>
internal static class EntityTag
{
    /// <summary>The tag of a body in a coding, quoted.</summary>
    public static string Of(ReadOnlySpan<byte> body, ContentCoding coding) => $"\"{AnswerTag.Of(body)}{coding.TagSuffix()}\"";

    /// <summary>
    /// Gives the answer of a GET its tag, and whether the client has that very answer: then the status is 304 and nothing is left to send.
    /// The tag names the media type and the coding too, since the same answer in another of them is another representation.
    /// </summary>
    public static bool IsCurrent(HttpContext context, string answer, ResponseMedia media, ContentCoding coding)
    {
        var tag = $"\"{answer}{(media == ResponseMedia.GraphQLResponse ? "-g" : "-j")}{coding.TagSuffix()}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "no-cache";
        return IsCurrent(context, tag);
    }

    /// <summary>Sets 304 where If-None-Match names the tag.</summary>
    public static bool IsCurrent(HttpContext context, string tag)
    {
        if (!Matches(context.Request.Headers.IfNoneMatch, tag)) return false;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    private static bool Matches(StringValues ifNoneMatch, string tag)
    {
        if (ifNoneMatch.Count == 0 || !EntityTagHeaderValue.TryParseList(ifNoneMatch, out var tags)) return false;
        foreach (var candidate in tags)
        {
            if (candidate.Tag.Equals("*", StringComparison.Ordinal) || candidate.Tag.Equals(tag, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
