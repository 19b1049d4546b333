using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.GraphQL.Types.BuiltIn;

/// <summary>The directives that every schema has (specification section 3.13.1 to 3.13.5).</summary>
public static class BuiltInDirectives
{
    /// <summary>The reason of <c>@deprecated</c> when none is given.</summary>
    public const string DefaultDeprecationReason = "No longer supported";

    /// <summary><c>@skip(if: Boolean!)</c>.</summary>
    public static DirectiveDefinition Skip { get; } = Conditional(
        "skip", "Directs the executor to skip this field or fragment when the `if` argument is true.", "Skipped when true.");

    /// <summary><c>@include(if: Boolean!)</c>.</summary>
    public static DirectiveDefinition Include { get; } = Conditional(
        "include", "Directs the executor to include this field or fragment only when the `if` argument is true.", "Included when true.");

    /// <summary><c>@deprecated(reason: String! = "No longer supported")</c>.</summary>
    public static DirectiveDefinition Deprecated { get; } = new(
        "deprecated",
        [DirectiveLocation.FieldDefinition, DirectiveLocation.ArgumentDefinition, DirectiveLocation.InputFieldDefinition, DirectiveLocation.EnumValue],
        [
            new ArgumentDefinition(
                "reason", new NonNullType(BuiltInScalars.String), new StringValueNode(Location.None, DefaultDeprecationReason))
            {
                Description = "Why it was deprecated and what to use instead, in Markdown (CommonMark).",
            },
        ])
    {
        Description = "Marks an element of a GraphQL schema as no longer supported.",
    };

    /// <summary><c>@specifiedBy(url: String!)</c>.</summary>
    public static DirectiveDefinition SpecifiedBy { get; } = new(
        "specifiedBy",
        [DirectiveLocation.Scalar],
        [new ArgumentDefinition("url", new NonNullType(BuiltInScalars.String)) { Description = "The URL that specifies the behavior of this scalar." }])
    {
        Description = "Exposes a URL that specifies the behavior of this scalar.",
    };

    /// <summary><c>@oneOf</c>.</summary>
    public static DirectiveDefinition OneOf { get; } = new("oneOf", [DirectiveLocation.InputObject])
    {
        Description = "Indicates exactly one field must be supplied and this field must not be `null`.",
    };

    /// <summary>All five, in the order in which introspection lists them.</summary>
    public static IReadOnlyList<DirectiveDefinition> All { get; } = [Include, Skip, Deprecated, SpecifiedBy, OneOf];

    private static DirectiveDefinition Conditional(string name, string description, string condition) => new(
        name,
        [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment],
        [new ArgumentDefinition("if", new NonNullType(BuiltInScalars.Boolean)) { Description = condition }])
    {
        Description = description,
    };
}
