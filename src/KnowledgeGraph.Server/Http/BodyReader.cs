using System.Buffers;

namespace KnowledgeGraph.Server.Http;

/// <summary>Copies a body out of Kestrel's pipe. On the hot path: a body that came with its headers is one copy and no wait.</summary>
internal static class BodyReader
{
    /// <summary>Reads the whole body, up to <see cref="Limits.BodyBytes"/>; how long it may take is Kestrel's to say.</summary>
    /// <returns>Null, or why the body cannot be had.</returns>
    public static async ValueTask<Refusal?> ReadAsync(HttpRequest request, PooledBuffer body, CancellationToken cancellation)
    {
        if (request.ContentLength > Limits.BodyBytes) return Refusal.TooLarge;
        var reader = request.BodyReader;
        try
        {
            while (true)
            {
                var result = await reader.ReadAsync(cancellation);
                if (body.Length + result.Buffer.Length > Limits.BodyBytes)
                {
                    reader.AdvanceTo(result.Buffer.End);
                    return Refusal.TooLarge;
                }

                foreach (var segment in result.Buffer) body.Write(segment.Span);
                reader.AdvanceTo(result.Buffer.End);
                if (result.IsCompleted) return null;
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
