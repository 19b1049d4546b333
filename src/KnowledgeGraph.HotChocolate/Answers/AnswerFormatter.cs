using System.Net;
using HotChocolate.AspNetCore;
using HotChocolate.AspNetCore.Serialization;
using HotChocolate.Execution;

namespace KnowledgeGraph.HotChocolate.Answers;

/// <summary>
/// Writes answers of the graph as they are, and all else as the formatter does that was registered before: there is one for all schemas of
/// a server. Status, media type and headers are that formatter's in either case. Hot path: it is given an empty result to write, and a
/// stream puts the answer in its place.
/// </summary>
/// <param name="inner">The formatter of the server.</param>
internal sealed class AnswerFormatter(IHttpResponseFormatter inner) : IHttpResponseFormatter
{
    private static readonly Dictionary<string, object?> Nothing = [];

    /// <summary>Puts itself before the formatter that is registered, once.</summary>
    public static void Decorate(IServiceCollection services)
    {
        var known = services.LastOrDefault(service => service.ServiceType == typeof(IHttpResponseFormatter));
        if (known is null || services.Any(service => service.ServiceType == typeof(AnswerFormatter))) return;
        services.AddSingleton(provider => new AnswerFormatter((IHttpResponseFormatter)(known.ImplementationInstance
            ?? known.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, known.ImplementationType!))));
        services.AddSingleton<IHttpResponseFormatter>(provider => provider.GetRequiredService<AnswerFormatter>());
    }

    /// <inheritdoc/>
    public GraphQLRequestFlags CreateRequestFlags(AcceptMediaType[] acceptMediaTypes) => inner.CreateRequestFlags(acceptMediaTypes);

    /// <inheritdoc/>
    public ValueTask FormatAsync(HttpResponse response, ISchema schema, ulong version, CancellationToken cancellationToken) =>
        inner.FormatAsync(response, schema, version, cancellationToken);

    /// <inheritdoc/>
    public ValueTask FormatAsync(
        HttpResponse response, IExecutionResult result, AcceptMediaType[] acceptMediaTypes, HttpStatusCode? proposedStatusCode, CancellationToken cancellationToken) =>
        inner is DefaultHttpResponseFormatter && IsBare(result, out var answer) && TakesJson(acceptMediaTypes)
            ? WriteAsync(response, result, answer, acceptMediaTypes, proposedStatusCode, cancellationToken)
            : inner.FormatAsync(response, result, acceptMediaTypes, proposedStatusCode, cancellationToken);

    private async ValueTask WriteAsync(
        HttpResponse response, IExecutionResult result, AnswerData answer, AcceptMediaType[] accept, HttpStatusCode? status, CancellationToken cancellation)
    {
        var body = response.Body;
        response.Body = new AnswerStream(body, answer.Answer);
        response.ContentLength = answer.Answer.Length;
        try
        {
            await inner.FormatAsync(response, OperationResultBuilder.New().SetData(Nothing).SetContextData(result.ContextData).Build(), accept, status, cancellation);
        }
        finally
        {
            response.Body = body;
        }
    }

    // Nothing but data, so that the answer as it was written is all of it.
    private static bool IsBare(IExecutionResult result, out AnswerData answer)
    {
        answer = (result as IOperationResult)?.Data as AnswerData ?? None;
        return answer != None && result is IOperationResult { Errors: null, Extensions: null, Incremental: null, RequestIndex: null, VariableIndex: null, HasNext: null };
    }

    private static readonly AnswerData None = new(default);

    private static bool TakesJson(AcceptMediaType[] accept) =>
        !accept.Any(type => type.Kind is AcceptMediaTypeKind.MultiPartMixed or AcceptMediaTypeKind.AllMultiPart or AcceptMediaTypeKind.EventStream);
}
