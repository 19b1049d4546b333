using System.Text.Json;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>
/// A scalar or an enum: the leaves of requests and responses. Its three conversions know nothing of null, lists and
/// variables, which coercion handles before it asks a leaf.
/// </summary>
public abstract class LeafType : NamedType
{
    private protected LeafType(string name)
        : base(name)
    {
    }

    /// <summary>The value that a constant literal means, without null and variables (specification, "Input Coercion").</summary>
    /// <exception cref="GraphQLException">It is not a value of this type; the message names the expected form.</exception>
    public abstract object? CoerceLiteral(ValueNode literal);

    /// <summary>The value that a variable's JSON means; never asked for JSON null.</summary>
    /// <exception cref="GraphQLException">It is not a value of this type; the message names the expected form.</exception>
    public abstract object? CoerceJson(JsonElement json);

    /// <summary>
    /// The form in which a resolved value stands in the response (specification, "Result Coercion"): a string, bool,
    /// number, <see cref="JsonElement"/>, or a list or map of these.
    /// </summary>
    /// <exception cref="GraphQLException">It is not a value of this type.</exception>
    public abstract object? Serialize(object value);

    private protected static GraphQLException Refuse(string message) => new(ErrorCode.ValidationFailed, message);
}
