using Microsoft.Extensions.ObjectPool;

namespace KnowledgeGraph.Server.Http;

/// <summary>
/// The buffers of one request and its answer, borrowed from a pool of <see cref="Limits.KeptExchanges"/> and given back after the last byte was sent.
/// </summary>
internal sealed class Exchange : IResettable
{
    /// <summary>The request's body as it came.</summary>
    public PooledBuffer Body { get; } = new(Limits.BodyBytes, "body");

    /// <summary>Texts of the request without their escapes: never longer than with them.</summary>
    public PooledBuffer Unescaped { get; } = new(Limits.BodyBytes + 1, "request");

    /// <summary>The answer.</summary>
    public PooledBuffer Response { get; } = new(Limits.ResponseBytes, "response");

    /// <summary>The answer compressed. What cannot be compressed grows a little.</summary>
    public PooledBuffer Encoded { get; } = new(Limits.ResponseBytes + Limits.CodingBytes, "compressed response");

    /// <inheritdoc/>
    public bool TryReset()
    {
        Body.Reset();
        Unescaped.Reset();
        Response.Reset();
        Encoded.Reset();
        return true;
    }

    /// <summary>The pool that a server has one of.</summary>
    public static ObjectPool<Exchange> CreatePool() =>
        new DefaultObjectPool<Exchange>(new DefaultPooledObjectPolicy<Exchange>(), Limits.KeptExchanges);
}
