using HotChocolate.Resolvers;
using KnowledgeGraph.HotChocolate.Objects;
using KnowledgeGraph.HotChocolate.Operations;

namespace KnowledgeGraph.HotChocolate.References;

/// <summary>Follows the references that a resolver of the server's own returns. All else that it may return stays as it is.</summary>
internal static class ReferenceMiddleware
{
    /// <summary>The middleware.</summary>
    public static FieldDelegate Create(FieldDelegate next) => async context =>
    {
        await next(context);
        context.Result = context.Result switch
        {
            GraphReference one => await LoadAsync(context, one),
            IAsyncEnumerable<GraphReference?> many => await LoadAllAsync(context, await many.ToListAsync(context.RequestAborted)),
            IEnumerable<GraphReference?> many => await LoadAllAsync(context, [.. many]),
            IReadOnlyList<object?> many when many.Any(one => one is GraphReference) => await LoadMixedAsync(context, many),
            var other => other,
        };
    };

    // Of a union whose other members are the server's own.
    private static Task<object?[]> LoadMixedAsync(IMiddlewareContext context, IReadOnlyList<object?> many) =>
        Task.WhenAll(many.Select(one => one is GraphReference reference ? LoadAsync(context, reference) : Task.FromResult(one)));

    private static Task<object?[]> LoadAllAsync(IMiddlewareContext context, List<GraphReference?> references) =>
        Task.WhenAll(references.Select(one => one is null ? Task.FromResult<object?>(null) : LoadAsync(context, one)));

    private static async Task<object?> LoadAsync(IMiddlewareContext context, GraphReference reference)
    {
        var answer = GraphAnswer.Of(context) ?? throw new InvalidOperationException("The operation did not pass the graph's middleware.");
        var key = new ReferenceKey(context.Selection, answer, reference.Id);
        return await context.DataLoader<ReferenceLoader>().LoadAsync(key, context.RequestAborted);
    }
}
