using System.Text.Json;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>
/// A scalar type (specification section 3.5). By itself it accepts any value, like a custom scalar of which only the
/// SDL is known; subclasses override the conversions with their own form.
/// </summary>
public class ScalarType(string name) : LeafType(name)
{
    /// <summary>A URL that specifies the scalar's form (<c>@specifiedBy</c>), or null.</summary>
    public string? SpecifiedBy { get; init; }

    /// <inheritdoc/>
    public override object? CoerceLiteral(ValueNode literal) => UntypedValue.FromLiteral(literal);

    /// <inheritdoc/>
    public override object? CoerceJson(JsonElement json) => UntypedValue.FromJson(json);

    /// <inheritdoc/>
    public override object? Serialize(object value) => value;

    /// <summary>An exception for a subclass's conversion to throw; coercion adds the place.</summary>
    /// <param name="message">Names the value and the expected form.</param>
    protected static GraphQLException Invalid(string message) => Refuse(message);
}
