using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Schemas;

/// <summary>A field that brings its own resolver, as those of introspection do.</summary>
/// <param name="name">Its name.</param>
/// <param name="type">An output type.</param>
/// <param name="arguments">Its arguments in order; null for none.</param>
/// <param name="resolver">Gives its value.</param>
public class ResolvedField(string name, GraphQLType type, IEnumerable<ArgumentDefinition>? arguments, FieldResolver resolver)
    : FieldDefinition(name, type, arguments)
{
    /// <summary>A field without arguments.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">An output type.</param>
    /// <param name="resolver">Gives its value.</param>
    public ResolvedField(string name, GraphQLType type, FieldResolver resolver)
        : this(name, type, arguments: null, resolver)
    {
    }

    /// <summary>Gives its value.</summary>
    public FieldResolver Resolver { get; } = resolver;
}
