namespace KnowledgeGraph.HotChocolate.Objects;

/// <summary>What a field of the server's own needs of the object of the graph that it stands on.</summary>
public static class GraphRequirements
{
    /// <summary>Names the fields of the graph that a field's resolver reads from its <see cref="GraphObject"/>.</summary>
    /// <param name="descriptor">The field.</param>
    /// <param name="fields">Fields without arguments and without fields below them, such as <c>name</c>.</param>
    public static IObjectFieldDescriptor RequiresGraph(this IObjectFieldDescriptor descriptor, params string[] fields)
    {
        descriptor.Extend().OnBeforeCreate(field => field.Features.Set(new Required(fields)));
        return descriptor;
    }

    /// <summary>The fields that a field needs.</summary>
    internal static IReadOnlyList<string> Of(ObjectField field) => field.Features.Get<Required>()?.Fields ?? [];

    private sealed record Required(IReadOnlyList<string> Fields);
}
