using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Validation.Fragments;
using KnowledgeGraph.GraphQL.Validation.Limits;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>
/// Says whether a document may be executed against a schema (specification section 5, September 2025).
/// <code>
/// document ──A──► selections summed up ──B──► limits ──C──► one walk, all rules ──D──► errors
/// </code>
/// No step recurses into the document, and each counts what it does, so that any document is answered in bounded work.
/// </summary>
public static class DocumentValidator
{
    /// <summary>The errors of a document, in the order found; none when it is valid.</summary>
    /// <param name="schema">A valid schema.</param>
    /// <param name="document">A parsed document.</param>
    /// <param name="options">Suggestions and limits; null for the defaults.</param>
    /// <returns>
    /// Errors with code VALIDATION_FAILED and their places. A document beyond a limit has one error LIMIT_EXCEEDED
    /// (behind those found until then); when there are more errors than the limit, the last one says so.
    /// </returns>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationOptions? options = null)
    {
        var errors = new ValidationErrors((options ?? ValidationOptions.Default).Limits.MaxErrors);
        try
        {
            Run(schema, document, options ?? ValidationOptions.Default, errors);
        }
        catch (ValidationStoppedException)
        {
            // The reason is the last error of the list.
        }
        catch (GraphQLException limit)
        {
            // A tree that a program made can be nested deeper than a message can quote.
            return [.. errors.Errors, .. limit.Errors];
        }

        return errors.Errors;
    }

    private static void Run(Schema schema, DocumentNode document, ValidationOptions options, ValidationErrors errors)
    {
        // A: what is selected where, without types.
        var fragments = new FragmentGraph(document, options.Limits, errors);

        // B: a document beyond a limit is refused before any rule spends time on it.
        DocumentLimits.Check(fragments, options.Limits, errors);

        // C: one walk hands each node to all rules, with the types that hold there.
        var context = new ValidationContext(schema, document, options, fragments, errors);
        new DocumentVisitor(context, SpecifiedRules.Create(context)).Visit();
    }
}
