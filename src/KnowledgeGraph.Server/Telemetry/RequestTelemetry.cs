using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace KnowledgeGraph.Server.Telemetry;

/// <summary>
/// Gives the metrics and spans of ASP.NET Core what its routing would have given them, by OpenTelemetry's conventions for HTTP servers.
/// It stands before the routes only where telemetry is sent.
/// </summary>
/// <param name="next">Answers the request.</param>
/// <param name="routes">The addresses that there are; of any other, nothing is told but that it does not exist.</param>
internal sealed class RequestTelemetry(RequestDelegate next, IReadOnlySet<string> routes)
{
    /// <summary>Answers a request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var route = context.Request.Path.Value is { } path && routes.Contains(path) ? path : null;
        if (route is not null) context.Features.Get<IHttpMetricsTagsFeature>()?.Tags.Add(new("http.route", route));
        var span = context.Features.Get<IHttpActivityFeature>()?.Activity;
        if (span is { IsAllDataRequested: true }) Describe(span, context.Request, route);
        try
        {
            await next(context);
        }
        finally
        {
            var status = context.Response.StatusCode;
            span?.SetTag("http.response.status_code", status);
            if (status >= StatusCodes.Status500InternalServerError) span?.SetStatus(ActivityStatusCode.Error);
        }
    }

    private static void Describe(Activity span, HttpRequest request, string? route)
    {
        var method = HttpMethods.IsGet(request.Method) || HttpMethods.IsPost(request.Method) || HttpMethods.IsHead(request.Method) ? request.Method : "_OTHER";
        span.DisplayName = $"{(method == "_OTHER" ? "HTTP" : method)}{(route is null ? "" : $" {route}")}";
        span.SetTag("http.request.method", method);
        span.SetTag("url.scheme", request.Scheme);
        if (route is null) return;
        span.SetTag("http.route", route);
        span.SetTag("url.path", route);
    }
}
