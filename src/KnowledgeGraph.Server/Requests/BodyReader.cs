using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Limits;

namespace KnowledgeGraph.Server.Requests;

/// <summary>Copies a body out of Kestrel's pipe. On the hot path: a body that came with its headers is one copy and no wait.</summary>
internal static class BodyReader
{
    /// <summary>
    /// Reads the whole body, up to <see cref="HttpLimits.MaxBodyBytes"/>; how long it may take is Kestrel's to say. What is too large is
    /// still read to its end, up to <see cref="HttpLimits.DrainedBytes"/>: a client that is writing would see a reset and no answer.
    /// </summary>
    /// <returns>Null, or why the body could not be read.</returns>
    public static async ValueTask<Refusal?> ReadAsync(HttpRequest request, LimitedBuffer body, HttpLimits limits, CancellationToken cancellation)
    {
        if (request.ContentLength > limits.DrainedBytes) return Refusal.TooLarge(request.ContentLength, limits);
        var tooLarge = request.ContentLength > limits.MaxBodyBytes;
        var read = 0L;
        var reader = request.BodyReader;
        try
        {
            while (true)
            {
                var result = await reader.ReadAsync(cancellation);
                read += result.Buffer.Length;
                tooLarge |= read > limits.MaxBodyBytes;
                if (!tooLarge)
                {
                    foreach (var segment in result.Buffer) body.Write(segment.Span);
                }

                reader.AdvanceTo(result.Buffer.End);
                if (result.IsCompleted) return tooLarge ? Refusal.TooLarge(read, limits) : null;
            }
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Refusal.TooLarge(request.ContentLength, limits);
        }
        catch (BadHttpRequestException exception)
        {
            // Too slow, or ended half way.
            return Refusal.Malformed($"The body could not be read: {exception.Message}") with { Status = exception.StatusCode };
        }
    }
}
