using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Resolves a field without a resolver of its own: the parent's entry of the field's name.</summary>
public static class DefaultResolver
{
    /// <summary>
    /// The entry of a dictionary or <see cref="InputObject"/> under the field's name; null when there is none. An
    /// entry that is a <see cref="FieldResolver"/> is called. Properties of other objects are never looked up:
    /// a response reaches only what was put there on purpose.
    /// </summary>
    public static ValueTask<object?> Resolve(FieldContext context)
    {
        var value = context.Parent switch
        {
            IReadOnlyDictionary<string, object?> entries => entries.GetValueOrDefault(context.Field.Name),
            InputObject entries => entries[context.Field.Name],
            _ => null,
        };
        return value is FieldResolver resolver ? resolver(context) : new(value);
    }
}
