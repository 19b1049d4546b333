using System.Globalization;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Limits;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.ServerSentEvents;
using Microsoft.Extensions.ObjectPool;

namespace KnowledgeGraph.Server.Operations;

/// <summary>
/// <c>/graphql</c>: an operation's way from the socket to the runner and back.
/// <code>
/// request ── 1 negotiate ── 2 body or URL into pooled bytes ── 3 slices ── 4 runner ── 5 status, headers, one write
/// </code>
/// On the hot path: no routing, no scope, no log line and no string for a request that needs none; the benchmark
/// <c>http</c> holds it against an endpoint that returns the same bytes.
/// </summary>
/// <param name="runner">Answers operations.</param>
/// <param name="documents">Finds their documents.</param>
/// <param name="batch">Runs batches.</param>
/// <param name="events">Answers by events.</param>
/// <param name="origins">Which pages may ask.</param>
/// <param name="limits">What a request may be.</param>
/// <param name="page">Where a browser that asks for a page is sent.</param>
/// <param name="logger">Is told of faults of the server.</param>
internal sealed class GraphQLEndpoint(
    IOperationRunner runner,
    DocumentChoice documents,
    Batch batch,
    EventEndpoint events,
    OriginPolicy origins,
    HttpLimits limits,
    string page,
    ILogger<GraphQLEndpoint> logger)
{
    private readonly ObjectPool<Exchange> _exchanges = Exchange.CreatePool(limits);

    /// <summary>Answers one request, whatever it holds; throws only when the client is gone.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        context.Response.Headers.Vary = origins.Vary;
        if (origins.TryAnswer(context)) return;
        var get = HttpMethods.IsGet(context.Request.Method);

        // Step 1: what the client understands.
        var media = ContentNegotiation.Choose(context.Request.Headers.Accept, pages: get);
        if (media == ResponseMedia.Html)
        {
            if (!UrlQuery.HasDocument(context.Request.QueryString.Value))
            {
                context.Response.Redirect(page);
                return;
            }

            // A link to a query, followed in a browser: JSON is what it can show.
            media = ResponseMedia.Json;
        }

        var exchange = _exchanges.Get();
        try
        {
            // Step 2: everything that the request holds, in the exchange's buffers.
            var refusal = media == ResponseMedia.None ? Refusal.NotAcceptable : await RequestReader.ReadAsync(context, exchange, origins, limits, get);
            if (refusal is null)
            {
                refusal = media == ResponseMedia.EventStream ? await events.RunAsync(context, exchange, get)
                    : !get && batch.Takes(exchange.Body.Written)
                    ? await RunBatchAsync(context, exchange, media)
                    : await RunAsync(context, exchange, media, get);
            }

            if (refusal is not null) await RefuseAsync(context, exchange, media, refusal);
        }
        finally
        {
            _exchanges.Return(exchange);
        }
    }

    private async ValueTask<Refusal?> RunAsync(HttpContext context, Exchange exchange, ResponseMedia media, bool get)
    {
        // Step 3: slices of the buffers, or a document that the server has.
        if (RequestReader.Slice(context, exchange, get, out var parameters) is { } malformed) return malformed;
        if (documents.Choose(parameters, out var document, out var registration) is { } unknown) return unknown;

        // Step 4: the runner.
        var request = new OperationRequest
        {
            Document = document,
            OperationName = parameters.OperationName,
            Variables = parameters.Variables,
            Caller = CallerOf.Headers(context.Request.Headers),
            IsQueriesOnly = get,
        };
        OperationOutcome outcome;
        try
        {
            outcome = await runner.RunAsync(request, exchange.Response, context.RequestAborted);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Fault.Refuse(exception, logger);
        }

        // Step 5: one write.
        if (outcome.HasData && registration is not null) documents.Register(registration, document);
        var coding = CodingOf(context, exchange);
        if (get)
        {
            if (outcome.IsNotAQuery) return Refusal.QueriesOnly;
            // A report is for whoever asked, and no cache on the way may give it to anybody else.
            var mayBeKept = outcome.IsComplete && !request.Caller.IsCostReported;
            if (mayBeKept && EntityTag.IsCurrent(context, outcome.Tag?.Text ?? AnswerTag.Of(exchange.Response.Written), media, coding)) return null;
        }

        if (!outcome.IsComplete || request.Caller.IsCostReported) context.Response.Headers.CacheControl = "no-store";
        if (outcome.RetryAfter is { } pause) context.Response.Headers.RetryAfter = ((int)pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);

        await SendAsync(context, exchange, media, OutcomeStatus.Of(outcome, media), coding);
        return null;
    }

    // Each answer tells by itself what became of its operation; the status says that there is one for each.
    private async ValueTask<Refusal?> RunBatchAsync(HttpContext context, Exchange exchange, ResponseMedia media)
    {
        if (await batch.RunAsync(context, exchange) is { } refusal) return refusal;
        context.Response.Headers.CacheControl = "no-store";
        await SendAsync(context, exchange, media, StatusCodes.Status200OK, CodingOf(context, exchange));
        return null;
    }

    private static ValueTask RefuseAsync(HttpContext context, Exchange exchange, ResponseMedia media, Refusal refusal)
    {
        exchange.Response.Clear();
        refusal.WriteTo(exchange.Response);
        context.Response.Headers.CacheControl = "no-store";
        if (refusal.Allow is not null) context.Response.Headers.Allow = refusal.Allow;
        return SendAsync(context, exchange, media, refusal.StatusIn(media), ContentCoding.Identity);
    }

    private static ContentCoding CodingOf(HttpContext context, Exchange exchange) => exchange.Response.Length < FixedLimits.CompressedFrom
        ? ContentCoding.Identity
        : ContentCodings.Choose(context.Request.Headers.AcceptEncoding);

    private static async ValueTask SendAsync(HttpContext context, Exchange exchange, ResponseMedia media, int status, ContentCoding coding)
    {
        var body = exchange.Response;
        var response = context.Response;
        if (coding != ContentCoding.Identity)
        {
            body = exchange.Encoded;
            Compression.Write(exchange.Response.Written, coding, body);
            response.Headers.ContentEncoding = coding.Name();
        }

        response.StatusCode = status;
        response.ContentType = media.ContentType();
        response.ContentLength = body.Length;
        await response.BodyWriter.WriteAsync(body.WrittenMemory, context.RequestAborted);
    }
}
