using System.Globalization;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Answers;
using KnowledgeGraph.Query.Operations;
using Microsoft.Extensions.ObjectPool;

namespace KnowledgeGraph.Server.Http;

/// <summary>
/// <c>/graphql</c>: an operation's way from the socket to the runner and back.
/// <code>
/// request ── 1 negotiate ── 2 body or URL into pooled bytes ── 3 slices ── 4 runner ── 5 status, headers, one write
/// </code>
/// On the hot path: no routing, no scope, no log line and no string for a request that needs none; the benchmark
/// <c>http</c> holds it against an endpoint that returns the same bytes.
/// </summary>
internal sealed class GraphQLEndpoint(IOperationRunner runner, HttpLimits limits, ILogger<GraphQLEndpoint> logger)
{
    private readonly ObjectPool<Exchange> _exchanges = Exchange.CreatePool(limits);

    /// <summary>Answers one request, whatever it holds; throws only when the client is gone.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var get = HttpMethods.IsGet(context.Request.Method);

        // Step 1: what the client understands.
        var media = ContentNegotiation.Choose(context.Request.Headers.Accept, pages: get);
        if (media == ResponseMedia.Html)
        {
            if (!QueryString.HasDocument(context.Request.QueryString.Value))
            {
                context.Response.Headers.Vary = "Accept";
                context.Response.Redirect("/");
                return;
            }

            // A link to a query, followed in a browser: JSON is what it can show.
            media = ResponseMedia.Json;
        }

        var exchange = _exchanges.Get();
        try
        {
            var refusal = media == ResponseMedia.None ? Refusal.NotAcceptable : await ReadAsync(context, exchange, get);
            if (refusal is null) refusal = await RunAsync(context, exchange, media, get);
            if (refusal is not null) await RefuseAsync(context, exchange, media, refusal);
        }
        finally
        {
            _exchanges.Return(exchange);
        }
    }

    // Step 2: everything that the request holds, in the exchange's buffers.
    private ValueTask<Refusal?> ReadAsync(HttpContext context, Exchange exchange, bool get)
    {
        if (get) return ValueTask.FromResult<Refusal?>(null);
        if (!HttpMethods.IsPost(context.Request.Method)) return ValueTask.FromResult<Refusal?>(Refusal.WrongMethod);
        if (!ContentNegotiation.IsJson(context.Request.ContentType)) return ValueTask.FromResult<Refusal?>(Refusal.UnsupportedType);
        if (context.Request.Headers.ContentEncoding.Count > 0) return ValueTask.FromResult<Refusal?>(Refusal.UnsupportedEncoding);
        return BodyReader.ReadAsync(context.Request, exchange.Body, limits, context.RequestAborted);
    }

    private async ValueTask<Refusal?> RunAsync(HttpContext context, Exchange exchange, ResponseMedia media, bool get)
    {
        // Step 3: slices of the buffers.
        var refusal = get
            ? QueryString.Read(context.Request.QueryString.Value, exchange.Body, exchange.Unescaped, out var parameters)
            : JsonBody.Read(exchange.Body.Written, exchange.Unescaped, out parameters);
        if (refusal is not null) return refusal;

        // Step 4: the runner.
        var request = new OperationRequest
        {
            Document = parameters.Document,
            OperationName = parameters.OperationName,
            Variables = parameters.Variables,
            AcceptLanguage = context.Request.Headers.AcceptLanguage,
            QueriesOnly = get,
            ReportsCost = CostHeader.AsksReport(context.Request.Headers),
        };
        OperationOutcome outcome;
        try
        {
            outcome = await runner.RunAsync(request, exchange.Response, context.RequestAborted);
        }
        catch (GraphQLException exception)
        {
            var error = exception.Errors[0];
            var status = OutcomeStatus.Of(new OperationOutcome(Data: false, error.Code), media);
            return new Refusal(status, error.Code, error.Message);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogError(exception, "An operation failed by a fault of the server.");
            var status = OutcomeStatus.Of(new OperationOutcome(Data: false, ErrorCode.Internal), media);
            return new Refusal(status, ErrorCode.Internal, "The server could not answer because of a fault of its own; its log tells more.");
        }

        // Step 5: one write.
        if (get)
        {
            if (outcome.NotAQuery) return Refusal.QueriesOnly;
            // A report is for whoever asked, and no cache on the way may give it to anybody else.
            if (outcome.IsComplete && !request.ReportsCost && EntityTag.IsCurrent(context, outcome.Tag?.Text ?? AnswerTag.Of(exchange.Response.Written.Span), media))
                return null;
        }

        if (!outcome.IsComplete || request.ReportsCost) context.Response.Headers.CacheControl = "no-store";
        if (outcome.RetryAfter is { } pause) context.Response.Headers.RetryAfter = ((int)pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);

        await SendAsync(context, exchange, media, OutcomeStatus.Of(outcome, media));
        return null;
    }

    private static ValueTask RefuseAsync(HttpContext context, Exchange exchange, ResponseMedia media, Refusal refusal)
    {
        exchange.Response.Clear();
        refusal.WriteTo(exchange.Response);
        context.Response.Headers.CacheControl = "no-store";
        if (refusal.Allow is not null) context.Response.Headers.Allow = refusal.Allow;
        return SendAsync(context, exchange, media, refusal.Status);
    }

    private static async ValueTask SendAsync(HttpContext context, Exchange exchange, ResponseMedia media, int status)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.Headers.Vary = "Accept, Accept-Language";
        response.ContentType = media.ContentType();
        response.ContentLength = exchange.Response.Length;
        await response.BodyWriter.WriteAsync(exchange.Response.Written, context.RequestAborted);
    }
}
