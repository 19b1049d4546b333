using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Server.Limits;
using Microsoft.Extensions.ObjectPool;

namespace KnowledgeGraph.Server.Http;

/// <summary>
/// The buffers of one request and its answer, borrowed from a pool of <see cref="FixedLimits.KeptExchanges"/> and given back after the last byte was sent.
/// </summary>
internal sealed class Exchange(HttpLimits limits)
{
    /// <summary>The request's body as it came.</summary>
    public LimitedBuffer Body { get; } = new(limits.MaxBodyBytes, "body");

    /// <summary>Texts of the request without their escapes: never longer than with them.</summary>
    public LimitedBuffer Unescaped { get; } = new(limits.MaxBodyBytes + 1, "request");

    /// <summary>The answer.</summary>
    public LimitedBuffer Response { get; } = new(limits.MaxResponseBytes, "response");

    /// <summary>The answer compressed. What cannot be compressed grows a little.</summary>
    public LimitedBuffer Encoded { get; } = new(limits.MaxEncodedBytes, "compressed response");

    /// <summary>A pool of exchanges; each endpoint has one.</summary>
    public static ObjectPool<Exchange> CreatePool(HttpLimits limits) => new DefaultObjectPool<Exchange>(new Policy(limits), FixedLimits.KeptExchanges);

    private sealed class Policy(HttpLimits limits) : PooledObjectPolicy<Exchange>
    {
        public override Exchange Create() => new(limits);

        public override bool Return(Exchange exchange)
        {
            exchange.Body.Reset(FixedLimits.KeptBufferBytes);
            exchange.Unescaped.Reset(FixedLimits.KeptBufferBytes);
            exchange.Response.Reset(FixedLimits.KeptBufferBytes);
            exchange.Encoded.Reset(FixedLimits.KeptBufferBytes);
            return true;
        }
    }
}
