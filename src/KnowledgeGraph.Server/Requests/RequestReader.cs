using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Limits;

namespace KnowledgeGraph.Server.Requests;

/// <summary>What a request holds, whatever its answer will look like: checks of method and type, then the body or the URL as slices.</summary>
internal static class RequestReader
{
    /// <summary>Reads the body of a POST into the exchange; a GET has all it says in its URL.</summary>
    /// <returns>Null, or why this is not a request.</returns>
    public static ValueTask<Refusal?> ReadAsync(HttpContext context, Exchange exchange, OriginPolicy origins, HttpLimits limits, bool get)
    {
        if (get)
        {
            var tooLong = context.Request.QueryString.Value?.Length > FixedLimits.UrlQueryBytes;
            return ValueTask.FromResult(tooLong ? Refusal.UrlTooLong : origins.CheckGet(context.Request));
        }

        if (OriginPolicy.IsPreflight(context.Request)) return ValueTask.FromResult<Refusal?>(Refusal.ForeignPreflight);
        if (!HttpMethods.IsPost(context.Request.Method)) return ValueTask.FromResult<Refusal?>(Refusal.WrongMethod);
        if (!ContentNegotiation.IsJson(context.Request.ContentType)) return ValueTask.FromResult<Refusal?>(Refusal.UnsupportedType);
        if (context.Request.Headers.ContentEncoding.Count > 0) return ValueTask.FromResult<Refusal?>(Refusal.UnsupportedEncoding);
        return BodyReader.ReadAsync(context.Request, exchange.Body, limits, context.RequestAborted);
    }

    /// <summary>The parameters, as slices of the exchange.</summary>
    public static Refusal? Slice(HttpContext context, Exchange exchange, bool get, out RequestParameters parameters) => get
        ? UrlQuery.Read(context.Request.QueryString.Value, exchange.Body, exchange.Unescaped, out parameters)
        : JsonBody.Read(exchange.Body.WrittenMemory, exchange.Unescaped, out parameters);
}
