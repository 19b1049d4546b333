using System.IO.Compression;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Turns;
using KnowledgeGraph.Questions.Export;
using KnowledgeGraph.Questions.Export.Scopes;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Limits;
using Microsoft.Extensions.Primitives;

namespace KnowledgeGraph.Server.Exports;

/// <summary>
/// <c>/export/{format}</c>: the graph, or a part of it, as a file that other programs read. Whatever is wrong with what is asked for is told before the
/// first byte; what goes wrong later cuts the connection, so that no half of a file looks whole. A client that reads slowly slows the reading of the
/// graph, and one that reads nothing for <see cref="StreamLimits.SendTime"/> is cut off.
/// </summary>
/// <param name="exports">Makes the files.</param>
/// <param name="origins">Whose pages may call.</param>
/// <param name="limits">How long a client may take to read.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Is told of what went wrong later.</param>
internal sealed class ExportEndpoint(GraphExports exports, OriginPolicy origins, StreamLimits limits, TimeProvider time, ILogger<ExportEndpoint> logger)
{
    /// <summary>What the paths of all exports begin with.</summary>
    public const string Folder = "/export/";

    private const string RetrySeconds = "10";

    private static readonly Refusal Full = new(
        StatusCodes.Status503ServiceUnavailable, ErrorCode.LimitExceeded,
        $"The server writes {FixedLimits.Exports} exports at a time (Exports), and takes no more. Try again later.");

    private int _written;

    /// <summary>Answers a request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        if (origins.TryAnswer(context)) return;
        var request = context.Request;
        var isHead = HttpMethods.IsHead(request.Method);
        if (!isHead && !HttpMethods.IsGet(request.Method))
        {
            await RefuseAsync(context, new Refusal(
                StatusCodes.Status405MethodNotAllowed, ErrorCode.InvalidArgument, "Exports are served by GET.", Allow: "GET, HEAD"));
            return;
        }

        if (origins.CheckGet(request) is { } foreign) await RefuseAsync(context, foreign);
        else if (ExportFormat.Find(request.Path.Value![Folder.Length..]) is not { } format) await RefuseAsync(context, UnknownFormat());
        else if (Unknown(request.Query) is { } unknown) await RefuseAsync(context, unknown);
        else if (isHead) Announce(context, format, fileName: null);
        else await ExportAsync(context, format);
    }

    private async Task ExportAsync(HttpContext context, ExportFormat format)
    {
        try
        {
            if (Interlocked.Increment(ref _written) > FixedLimits.Exports)
            {
                await RefuseAsync(context, Full);
                return;
            }

            PreparedExport export;
            try
            {
                export = await exports.PrepareAsync(format, Read(context.Request.Query), context.RequestAborted);
            }
            catch (GraphQLException exception)
            {
                await RefuseAsync(context, Of(exception.Errors[0]));
                return;
            }

            Announce(context, format, export.FileName);
            await SendAsync(context, export);
        }
        finally
        {
            Interlocked.Decrement(ref _written);
        }
    }

    private async Task SendAsync(HttpContext context, PreparedExport export)
    {
        await using var body = new PatientStream(context.Response.Body, limits.SendTime, time);
        await using var coded = Coded(context, export.Format, body);
        try
        {
            // Four of them would otherwise take the processors from all that ask for little.
            await YieldingScheduler.Files.RunAllAsync(() => export.WriteAsync(coded, progress: null, context.RequestAborted), context.RequestAborted);
        }
        catch (GraphQLException exception) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            origins.TryAnswer(context);
            await RefuseAsync(context, Of(exception.Errors[0]));
        }
        catch (Exception exception) when (exception is GraphChangedException or GraphQLException)
        {
            logger.LogWarning("An export was cut off: {Reason}", exception.Message);
            context.Abort();
        }
        catch (Exception)
        {
            // Before the coding writes its end, which nobody gets then.
            context.Abort();
            throw;
        }
    }

    private static Stream Coded(HttpContext context, ExportFormat format, Stream body) => CodingOf(context, format) switch
    {
        ContentCoding.Gzip => new GZipStream(body, CompressionLevel.Fastest, leaveOpen: true),
        ContentCoding.Brotli => new BrotliStream(body, CompressionLevel.Fastest, leaveOpen: true),
        ContentCoding.Identity => body,
    };

    private static ContentCoding CodingOf(HttpContext context, ExportFormat format) =>
        format.IsCompressed ? ContentCoding.Identity : ContentCodings.Choose(context.Request.Headers.AcceptEncoding);

    private static void Announce(HttpContext context, ExportFormat format, string? fileName)
    {
        var response = context.Response;
        response.ContentType = format.MediaType;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.Vary = "Accept-Encoding, Origin";
        // nginx holds answers back unless it is told not to.
        response.Headers["X-Accel-Buffering"] = "no";
        response.Headers.ContentDisposition = $"attachment; filename=\"{fileName ?? $"knowledge-graph.{format.Extension}"}\"";
        if (CodingOf(context, format).Name() is { } coding) response.Headers.ContentEncoding = coding;
    }

    private static ExportRequest Read(IQueryCollection query) => new()
    {
        Of = Texts(query["of"]),
        Depth = Text(query, "depth"),
        Types = Texts(query["types"]),
        Via = Texts(query["via"]),
        Valid = Text(query, "valid"),
        Known = Text(query, "known"),
        Change = Text(query, "change"),
    };

    private static string[] Texts(StringValues values) => [.. values.OfType<string>().Where(value => value.Length > 0)];

    private static string? Text(IQueryCollection query, string name) => query[name] is [{ Length: > 0 } value] ? value : null;

    // What is misspelled would otherwise export all of the graph.
    private static Refusal? Unknown(IQueryCollection query)
    {
        foreach (var (name, values) in query)
        {
            if (!ExportRequest.Names.Contains(name))
                return Refusal.Malformed($"There is no '{Excerpt.Of(name)}' to ask for. There are: {string.Join(", ", ExportRequest.Names)}.");
            // What is left empty would export all of the graph too.
            if (values.Any(string.IsNullOrEmpty)) return Refusal.Malformed($"'{name}' is empty. Give it a value, or leave it out of the address.");
            if (values.Count > 1 && name is not ("of" or "types" or "via")) return Refusal.Malformed($"'{name}' stands twice in the address. Give it once.");
        }

        return null;
    }

    private static Refusal UnknownFormat() =>
        new(StatusCodes.Status404NotFound, ErrorCode.NotFound, $"There is no such format. There are: {ExportFormat.Names}.");

    private static Refusal Of(GraphQLError error) => new(
        error.Code switch
        {
            ErrorCode.InvalidArgument => StatusCodes.Status400BadRequest,
            ErrorCode.NotFound => StatusCodes.Status404NotFound,
            _ => null,
        },
        error.Code, error.Message);

    private static Task RefuseAsync(HttpContext context, Refusal refusal)
    {
        var response = context.Response;
        response.StatusCode = refusal.StatusIn(ResponseMedia.GraphQLResponse);
        response.ContentType = "application/json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        if (refusal.Allow is { } allow) response.Headers.Allow = allow;
        if (response.StatusCode == StatusCodes.Status503ServiceUnavailable) response.Headers.RetryAfter = RetrySeconds;
        refusal.WriteTo(response.BodyWriter);
        return response.BodyWriter.FlushAsync(context.RequestAborted).AsTask();
    }
}
