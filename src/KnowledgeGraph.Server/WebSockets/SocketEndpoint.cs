using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Limits;
using KnowledgeGraph.Server.Streaming;
using Microsoft.AspNetCore.WebSockets;
using Microsoft.Extensions.ObjectPool;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Server.WebSockets;

/// <summary>
/// <c>/graphql</c> for clients that ask for a WebSocket. Framing, pings and the death of silent peers are ASP.NET Core's; its middleware is asked
/// only here, since it would cost every other request an object.
/// </summary>
internal sealed class SocketEndpoint
{
    private const string Protocol = "graphql-transport-ws";

    private readonly WebSocketMiddleware _upgrade;
    private readonly AnswerStream _answers;
    private readonly StreamGate _gate;
    private readonly OriginPolicy _origins;
    private readonly StreamLimits _limits;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationToken _stopping;
    private readonly ObjectPool<Exchange> _exchanges;

    /// <summary>The endpoint.</summary>
    /// <param name="answers">Runs operations.</param>
    /// <param name="gate">Counts open sockets.</param>
    /// <param name="origins">Which pages may open one.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="time">The clock.</param>
    /// <param name="loggers">Faults of the server go there.</param>
    /// <param name="stopping">Closes all sockets when the server is told to end.</param>
    public SocketEndpoint(
        AnswerStream answers, StreamGate gate, OriginPolicy origins, StreamLimits limits, TimeProvider time, ILoggerFactory loggers, CancellationToken stopping)
    {
        (_answers, _gate, _origins, _limits, _time, _stopping) = (answers, gate, origins, limits, time, stopping);
        _exchanges = Exchange.CreatePool(limits.Http);
        _logger = loggers.CreateLogger<SocketEndpoint>();
        var options = new WebSocketOptions { KeepAliveInterval = limits.KeepAlive, KeepAliveTimeout = limits.KeepAliveTime };
        _upgrade = new WebSocketMiddleware(AcceptAsync, Options.Create(options), loggers);
    }

    /// <summary>Whether a request asks for a WebSocket: over HTTP/1.1 by an upgrade, over HTTP/2 by an extended CONNECT.</summary>
    public static bool IsHandshake(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) && request.Headers.Upgrade is [{ } upgrade] && upgrade.Equals("websocket", StringComparison.OrdinalIgnoreCase))
        || HttpMethods.IsConnect(request.Method);

    /// <summary>Serves a socket to its end, or refuses it.</summary>
    public Task HandleAsync(HttpContext context) => _upgrade.Invoke(context);

    private async Task AcceptAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            await RefuseAsync(context, Refusal.Malformed("The handshake of the WebSocket is not complete. Send it as RFC 6455 says."));
            return;
        }

        if (_origins.CheckSocket(context.Request) is { } foreign)
        {
            await RefuseAsync(context, foreign);
            return;
        }

        if (!_gate.TryEnter(out var place))
        {
            await RefuseAsync(context, _gate.Full);
            return;
        }

        using var open = place;
        var speaks = context.WebSockets.WebSocketRequestedProtocols.Contains(Protocol, StringComparer.Ordinal);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(speaks ? Protocol : null);
        using var session = new SocketSession(socket, _answers, _exchanges, _limits, _time, StreamCaller.Of(context.Request.Headers), _logger);
        await session.RunAsync(speaks ? null : SocketClose.Subprotocol, _stopping);
    }

    private static async Task RefuseAsync(HttpContext context, Refusal refusal)
    {
        context.Response.StatusCode = refusal.StatusIn(ResponseMedia.Json);
        context.Response.ContentType = ResponseMedia.Json.ContentType();
        context.Response.Headers.CacheControl = "no-store";
        refusal.WriteTo(context.Response.BodyWriter);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
