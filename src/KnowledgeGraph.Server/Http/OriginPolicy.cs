using KnowledgeGraph.Server.Settings;
using Microsoft.Extensions.Primitives;

namespace KnowledgeGraph.Server.Http;

/// <summary>
/// Which pages of which origins may call through a browser: cross-origin resource sharing (the Fetch standard), and the refusal of what a
/// foreign page can have a browser send without asking first.
/// <para>
/// POST needs no check: it must be JSON, which a browser sends to another origin only after a preflight. By GET only queries run, which
/// change nothing, but may cost something and reveal something by their timing; so those that a browser made for a foreign page are refused.
/// Programs, links that people follow and pages of the server's own or of allowed origins pass: Apollo Server refuses each GET without
/// a header of its own, HotChocolate none, and both forms of clients work here.
/// </para>
/// </summary>
/// <param name="origins">The allowed origins, or <see cref="HttpSettings.AnyOrigin"/> alone, or none.</param>
internal sealed class OriginPolicy(IReadOnlyList<string> origins)
{
    private const string Negotiated = "Accept, Accept-Encoding";
    private const string PreflightSeconds = "7200";
    private static readonly string[] PreflightedHeaders =
        ["GraphQL-Preflight", "GraphQL-Require-Preflight", "Apollo-Require-Preflight", "X-Apollo-Operation-Name"];

    private readonly bool _isAny = origins is [HttpSettings.AnyOrigin];

    /// <summary>What answers of <c>/graphql</c> depend on, for <c>Vary</c>.</summary>
    public StringValues Vary { get; } = origins is [] or [HttpSettings.AnyOrigin] ? Negotiated : $"{Negotiated}, Origin";

    /// <summary>Whether some origins are allowed and others are not, so that answers depend on who asks.</summary>
    public bool AreSome { get; } = origins is not ([] or [HttpSettings.AnyOrigin]);

    /// <summary>Gives the answer its headers for pages of allowed origins; true where the request was a preflight, which is answered thereby.</summary>
    public bool TryAnswer(HttpContext context)
    {
        if (origins.Count == 0 || context.Request.Headers.Origin is not [{ } origin] || !IsAllowed(origin)) return false;
        var (asked, told) = (context.Request.Headers, context.Response.Headers);
        told.AccessControlAllowOrigin = _isAny ? HttpSettings.AnyOrigin : origin;
        if (!HttpMethods.IsOptions(context.Request.Method) || asked.AccessControlRequestMethod.Count == 0)
        {
            told.AccessControlExposeHeaders = "ETag";
            return false;
        }

        told.AccessControlAllowMethods = "GET, POST";
        if (asked.AccessControlRequestHeaders.Count > 0) told.AccessControlAllowHeaders = asked.AccessControlRequestHeaders;
        told.AccessControlMaxAge = PreflightSeconds;
        told.Vary = StringValues.Concat(Vary, "Access-Control-Request-Headers");
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return true;
    }

    /// <summary>Whether a browser asks what a page may send; where the page's origin is allowed, it was answered already.</summary>
    public static bool IsPreflight(HttpRequest request) =>
        HttpMethods.IsOptions(request.Method) && request.Headers.Origin.Count > 0 && request.Headers.AccessControlRequestMethod.Count > 0;

    /// <summary>403 for a GET that a browser makes for a foreign page without having asked first; null for any other.</summary>
    public Refusal? CheckGet(HttpRequest request) => _isAny || !IsForeign(request) || IsPreflighted(request) ? null : Refusal.ForeignPage;

    /// <summary>403 for a WebSocket of a foreign page, for which browsers never ask first; null for any other.</summary>
    public Refusal? CheckSocket(HttpRequest request) => _isAny || !IsForeign(request) ? null : Refusal.ForeignPage;

    private bool IsAllowed(string origin) => _isAny || origins.Contains(origin, StringComparer.Ordinal);

    private bool IsForeign(HttpRequest request)
    {
        // Browsers alone send these headers, and no page can change them (Fetch Metadata).
        var site = request.Headers["Sec-Fetch-Site"];
        if (site is ["same-origin"]) return false;
        if (request.Headers.Origin is [{ } origin]) return !IsAllowed(origin) && !IsOwn(origin, request);
        if (site is not (["cross-site"] or ["same-site"])) return false;
        return !(request.Headers["Sec-Fetch-Mode"] is ["navigate"] && request.Headers["Sec-Fetch-Dest"] is ["document"]);
    }

    // The scheme may be that of a proxy, which speaks https for this server.
    private static bool IsOwn(string origin, HttpRequest request)
    {
        var host = origin.IndexOf("://", StringComparison.Ordinal);
        return host > 0 && request.Host.Value is { Length: > 0 } own && origin.AsSpan(host + 3).Equals(own, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsPreflighted(HttpRequest request) =>
        ContentNegotiation.IsJson(request.ContentType) || Array.Exists(PreflightedHeaders, name => !StringValues.IsNullOrEmpty(request.Headers[name]));
}
