using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.BuiltIn;

namespace KnowledgeGraph.GraphQL.Schemas;

/// <summary>Short forms in which the introspection types below are written.</summary>
internal static class Describe
{
    public static readonly NonNullType Text = new(BuiltInScalars.String);
    public static readonly NonNullType Flag = new(BuiltInScalars.Boolean);

    /// <summary>A field of an introspection type over <typeparamref name="T"/>, without arguments.</summary>
    public static ResolvedField Field<T>(string name, GraphQLType type, Func<T, object?> get) =>
        new(name, type, context => new(get((T)context.Parent!)));

    /// <summary>A field that lists things and leaves out deprecated ones unless <c>includeDeprecated</c> is true.</summary>
    public static ResolvedField List<T, TItem>(
        string name, GraphQLType type, Func<T, IEnumerable<TItem>?> get, Func<TItem, string?> deprecated)
        where TItem : class => new(
            name,
            type,
            [new ArgumentDefinition("includeDeprecated", Flag, new BooleanValueNode(Location.None, false))],
            context =>
            {
                var items = get((T)context.Parent!);
                return new(context.Arguments["includeDeprecated"] is true ? items : items?.Where(item => deprecated(item) is null));
            });

    /// <summary><c>[Type!]</c>.</summary>
    public static ListType ListOf(GraphQLType type) => new(new NonNullType(type));

    /// <summary><c>[Type!]!</c>.</summary>
    public static NonNullType FullListOf(GraphQLType type) => new(ListOf(type));
}
