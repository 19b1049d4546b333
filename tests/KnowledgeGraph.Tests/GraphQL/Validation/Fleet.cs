using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Language.Parsing;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Validation;
using KnowledgeGraph.GraphQL.Validation.Limits;

namespace KnowledgeGraph.Tests.GraphQL.Validation;

/// <summary>Validates documents against <see cref="FleetSchema"/>. Errors are written "message (line:column, …)".</summary>
internal static class Fleet
{
    private static readonly ParserLimits LongDocuments = new() { MaxTokens = 5_000_000 };

    public static void Accepts(string document) => Assert.Empty(Errors(document));

    public static void Refuses(string document, string[] errors) => Refuses(FleetSchema.Schema, document, errors);

    public static void Refuses(Schema schema, string document, string[] errors)
    {
        var found = DocumentValidator.Validate(schema, Parser.Parse(document));
        Assert.Equal(errors, found.Select(error => error.ToString()));
        Assert.All(found, error => Assert.Equal(ErrorCode.ValidationFailed, error.Code));
    }

    /// <summary>The one error of a document beyond a limit.</summary>
    public static GraphQLError Exceeds(string document, ValidationLimits? limits = null)
    {
        var error = Assert.Single(Errors(document, limits));
        Assert.Equal(ErrorCode.LimitExceeded, error.Code);
        return error;
    }

    public static IReadOnlyList<GraphQLError> Errors(string document, ValidationLimits? limits = null, bool suggestions = true) =>
        Errors(Parser.Parse(document, LongDocuments), limits, suggestions);

    public static IReadOnlyList<GraphQLError> Errors(DocumentNode document, ValidationLimits? limits = null, bool suggestions = true) =>
        DocumentValidator.Validate(
            FleetSchema.Schema, document, new ValidationOptions { Limits = limits ?? ValidationLimits.Default, CanSuggest = suggestions });

    /// <summary>A text for each number below a count, in a row.</summary>
    public static string Repeat(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));

    /// <summary>The same text many times.</summary>
    public static string Repeat(int count, string text) => Repeat(count, _ => text);
}
