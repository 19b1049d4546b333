using System.Buffers;

namespace KnowledgeGraph.Server.Http;

/// <summary>Copies a body out of Kestrel's pipe. On the hot path: a body that came with its headers is one copy and no wait.</summary>
internal static class BodyReader
{
    /// <summary>
    /// Reads the whole body, up to <see cref="Limits.BodyBytes"/>; how long it may take is Kestrel's to say. What is too large is
    /// still read to its end, up to <see cref="Limits.DrainedBytes"/>: a client that is writing would see a reset and no answer.
    /// </summary>
    /// <returns>Null, or why the body cannot be had.</returns>
    public static async ValueTask<Refusal?> ReadAsync(HttpRequest request, PooledBuffer body, CancellationToken cancellation)
    {
        if (request.ContentLength > Limits.DrainedBytes) return Refusal.TooLarge;
        var tooLarge = request.ContentLength > Limits.BodyBytes;
        var reader = request.BodyReader;
        try
        {
            while (true)
            {
                var result = await reader.ReadAsync(cancellation);
                tooLarge |= body.Length + result.Buffer.Length > Limits.BodyBytes;
                if (!tooLarge)
                {
                    foreach (var segment in result.Buffer) body.Write(segment.Span);
                }

                reader.AdvanceTo(result.Buffer.End);
                if (result.IsCompleted) return tooLarge ? Refusal.TooLarge : null;
            }
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Refusal.TooLarge;
        }
        catch (BadHttpRequestException exception)
        {
            // Too slow, or ended half way.
            return Refusal.Malformed($"The body could not be read: {exception.Message}") with { Status = exception.StatusCode };
        }
    }
}
