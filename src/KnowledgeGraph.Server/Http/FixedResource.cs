using System.Buffers;
using System.Text;
using KnowledgeGraph.Server.Limits;

namespace KnowledgeGraph.Server.Http;

/// <summary>
/// What stays the same while the server runs: a page and its parts, the schema. Served by GET and HEAD with a strong entity tag.
/// </summary>
internal sealed class FixedResource
{
    // Nothing from elsewhere, no inline script or style, no frames: the page talks to this server alone.
    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The same for a page that is made to stand in frames of any other.</summary>
    public const string FramedPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors *";

    private readonly Lazy<byte[]> _body;
    private readonly Lazy<Representation>[] _representations;
    private readonly string _contentType;

    /// <summary>A resource whose text is made when it is first asked for, so that a start does not wait for it.</summary>
    public FixedResource(Func<string> text, string contentType)
        : this(() => Encoding.UTF8.GetBytes(text()), contentType)
    {
    }

    /// <summary>A resource whose bytes are read when it is first asked for.</summary>
    public FixedResource(Func<byte[]> bytes, string contentType)
    {
        _contentType = contentType;
        _body = new Lazy<byte[]>(bytes);
        _representations = [.. Enum.GetValues<ContentCoding>().Select(coding => new Lazy<Representation>(() => Represent(_body.Value, coding)))];
    }

    /// <summary>What a page of it may load and do (Content Security Policy).</summary>
    public string Policy { get; init; } = PagePolicy;

    /// <summary>Which pages of other origins may read it; null for none.</summary>
    public OriginPolicy? Origins { get; init; }

    /// <summary>How long others may keep it; by default they ask each time whether it is still the same.</summary>
    public string CacheControl { get; init; } = "no-cache";

    /// <summary>Sends the resource, 304 where the client has it, or 405.</summary>
    public Task HandleAsync(HttpContext context)
    {
        if (Origins?.TryAnswer(context) == true) return Task.CompletedTask;
        var response = context.Response;
        var head = HttpMethods.IsHead(context.Request.Method);
        if (!head && !HttpMethods.IsGet(context.Request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            response.Headers.Allow = "GET, HEAD";
            return Task.CompletedTask;
        }

        var coding = _body.Value.Length < FixedLimits.CompressedFrom ? ContentCoding.Identity : ContentCodings.Choose(context.Request.Headers.AcceptEncoding);
        var (body, tag) = _representations[(int)coding].Value;
        response.Headers.ETag = tag;
        response.Headers.CacheControl = CacheControl;
        response.Headers.Vary = Origins is { AreSome: true } ? "Accept-Encoding, Origin" : "Accept-Encoding";
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        if (EntityTag.IsCurrent(context, tag)) return Task.CompletedTask;
        if (coding != ContentCoding.Identity) response.Headers.ContentEncoding = coding.Name();
        response.ContentType = _contentType;
        response.ContentLength = body.Length;
        return head ? Task.CompletedTask : response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    private static Representation Represent(byte[] body, ContentCoding coding)
    {
        if (coding == ContentCoding.Identity) return new Representation(body, EntityTag.Of(body, coding));
        var coded = new ArrayBufferWriter<byte>();
        Compression.Write(body, coding, coded);
        return new Representation(coded.WrittenSpan.ToArray(), EntityTag.Of(body, coding));
    }

    private sealed record Representation(byte[] Bytes, string Tag);
}
