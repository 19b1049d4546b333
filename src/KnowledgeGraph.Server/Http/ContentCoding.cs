using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Http;

/// <summary>How the bytes of an answer are coded for transport (RFC 9110 section 8.4).</summary>
internal enum ContentCoding
{
    /// <summary>As they are.</summary>
    Identity,

    /// <summary><c>gzip</c>.</summary>
    Gzip,

    /// <summary><c>br</c>.</summary>
    Brotli,
}

/// <summary>Chooses a coding by <c>Accept-Encoding</c> (RFC 9110 section 12.5.3).</summary>
internal static class ContentCodings
{
    /// <summary>The coding that the client prefers; brotli where it likes gzip no better, and none where it names none of ours.</summary>
    public static ContentCoding Choose(StringValues accept)
    {
        // What browsers send, compared whole.
        if (accept is ["gzip, deflate, br, zstd" or "gzip, deflate, br"]) return ContentCoding.Brotli;
        if (accept.Count == 0 || !StringWithQualityHeaderValue.TryParseList(accept, out var codings)) return ContentCoding.Identity;
        var any = Quality(codings, "*") ?? 0;
        var brotli = Quality(codings, "br") ?? any;
        var gzip = Quality(codings, "gzip") ?? Quality(codings, "x-gzip") ?? any;
        var best = Math.Max(brotli, gzip);
        if (best <= 0 || Quality(codings, "identity") > best) return ContentCoding.Identity;
        return brotli >= gzip ? ContentCoding.Brotli : ContentCoding.Gzip;
    }

    /// <summary>The name in <c>Content-Encoding</c>; null where there is none to send.</summary>
    public static string? Name(this ContentCoding coding) => coding switch
    {
        ContentCoding.Gzip => "gzip",
        ContentCoding.Brotli => "br",
        _ => null,
    };

    /// <summary>What an entity tag ends in, so that a coded representation has one of its own.</summary>
    public static string TagSuffix(this ContentCoding coding) => coding switch
    {
        ContentCoding.Gzip => ".gz",
        ContentCoding.Brotli => ".br",
        _ => "",
    };

    private static double? Quality(IList<StringWithQualityHeaderValue> codings, string name)
    {
        foreach (var coding in codings)
        {
            if (coding.Value.Equals(name, StringComparison.OrdinalIgnoreCase)) return coding.Quality ?? 1;
        }

        return null;
    }
}
