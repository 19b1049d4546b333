using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Http;

/// <summary>
/// Chooses the media type of an answer (RFC 9110 section 12.5.1) and reads that of a request. The usual values are
/// compared whole, without parsing.
/// </summary>
internal static class ContentNegotiation
{
    // How precisely a range matches: by */*, by its type, by its name.
    private const int Named = 2;

    /// <summary>
    /// The best of our media types for an Accept header: highest quality first, then what is named more precisely, then the specification's own type
    /// before JSON where both are named. A client that accepts anything, as "*/*" says, gets JSON: such clients are older than the specification's type.
    /// Without the header it is the specification's own type (GraphQL over HTTP, "Legacy watershed").
    /// </summary>
    /// <param name="accept">The header as it came.</param>
    /// <param name="pages">Whether a page may be the answer, as for a GET.</param>
    public static ResponseMedia Choose(StringValues accept, bool pages)
    {
        if (accept.Count == 0) return ResponseMedia.GraphQLResponse;
        if (accept.Count == 1)
        {
            switch (accept[0])
            {
                case MediaTypes.GraphQLResponse:
                    return ResponseMedia.GraphQLResponse;
                case MediaTypes.Json or "*/*" or "":
                    return ResponseMedia.Json;
            }
        }

        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges)) return ResponseMedia.None;
        var best = (Media: ResponseMedia.None, Rank: (Quality: 0.0, Precision: 0));
        Consider(ResponseMedia.GraphQLResponse, "application", "graphql-response+json", least: Named);
        Consider(ResponseMedia.Json, "application", "json");
        Consider(ResponseMedia.GraphQLResponse, "application", "graphql-response+json");
        Consider(ResponseMedia.EventStream, "text", "event-stream", least: Named);
        if (pages) Consider(ResponseMedia.Html, "text", "html");
        return best.Media;

        void Consider(ResponseMedia media, string type, string subtype, int least = 0)
        {
            var rank = Rank(ranges, type, subtype);
            if (rank.Quality > 0 && rank.Precision >= least && rank.CompareTo(best.Rank) > 0) best = (media, rank);
        }
    }

    /// <summary>Whether a POST's Content-Type is JSON in UTF-8; any other type, or none, is refused.</summary>
    public static bool IsJson(string? contentType)
    {
        if (contentType is MediaTypes.Json or "application/json; charset=utf-8") return true;
        return MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals(MediaTypes.Json, StringComparison.OrdinalIgnoreCase)
            && IsUtf8(type);
    }

    private static (double Quality, int Precision) Rank(IList<MediaTypeHeaderValue> ranges, string type, string subtype)
    {
        var rank = (Quality: 0.0, Precision: -1);
        foreach (var range in ranges)
        {
            var precision = Precision(range, type, subtype);
            // The most precise range decides, even where its quality is lower (RFC 9110): "*/*, text/html;q=0" excludes pages.
            if (precision > rank.Precision) rank = (range.Quality ?? 1, precision);
        }

        return rank;
    }

    private static int Precision(MediaTypeHeaderValue range, string type, string subtype)
    {
        if (!IsUtf8(range)) return -1;
        if (range.MatchesAllTypes) return 0;
        if (!range.Type.Equals(type, StringComparison.OrdinalIgnoreCase)) return -1;
        if (range.MatchesAllSubTypes) return 1;
        return range.SubType.Equals(subtype, StringComparison.OrdinalIgnoreCase) ? Named : -1;
    }

    // "utf8" is no registered name, and what many clients write.
    private static bool IsUtf8(MediaTypeHeaderValue type)
    {
        if (type.Charset.Length == 0) return true;
        var charset = HeaderUtilities.RemoveQuotes(type.Charset);
        return charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || charset.Equals("utf8", StringComparison.OrdinalIgnoreCase);
    }
}
