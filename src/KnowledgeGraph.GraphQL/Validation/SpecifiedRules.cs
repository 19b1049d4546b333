using KnowledgeGraph.GraphQL.Validation.Rules;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>
/// All rules, in the order in which each node is handed to them; errors at one node appear in this order. It goes from
/// the outside in, so that the first error tends to be the cause of the others: what the document consists of, whether
/// names mean anything, how fragments and variables hang together, then directives, arguments and values. Merging
/// comes late since it costs most, and limits that concern execution come last.
/// </summary>
internal static class SpecifiedRules
{
    private static readonly Func<ValidationContext, ValidationRule>[] Ordered =
    [
        // Specification 5.1 and 5.2: what the document consists of.
        context => new ExecutableDefinitions(context),
        context => new OperationTypeExistence(context),
        context => new UniqueOperationNames(context),
        context => new LoneAnonymousOperation(context),
        context => new SingleFieldSubscriptions(context),

        // 5.3 and 5.5.1: types and fields that are named exist, and suit each other.
        context => new KnownTypeNames(context),
        context => new FragmentsOnCompositeTypes(context),
        context => new VariablesAreInputTypes(context),
        context => new ScalarLeafs(context),
        context => new FieldsOnCorrectType(context),

        // 5.5: fragments. Each is known before it is asked where it may stand.
        context => new UniqueFragmentNames(context),
        context => new KnownFragmentNames(context),
        context => new NoUnusedFragments(context),
        context => new PossibleFragmentSpreads(context),
        context => new NoFragmentCycles(context),

        // 5.8.1 to 5.8.4: variables are defined once and used.
        context => new UniqueVariableNames(context),
        context => new NoUndefinedVariables(context),
        context => new NoUnusedVariables(context),

        // 5.7, 5.4, 5.6 and 5.8.5: directives, arguments, and the values that they are given.
        context => new KnownDirectives(context),
        context => new UniqueDirectivesPerLocation(context),
        context => new KnownArgumentNames(context),
        context => new UniqueArgumentNames(context),
        context => new ValuesOfCorrectType(context),
        context => new ProvidedRequiredArguments(context),
        context => new VariablesInAllowedPosition(context),
        context => new UniqueInputFieldNames(context),

        // 5.3.2: fields that share a response name.
        context => new OverlappingFieldsCanBeMerged(context),

        // Our own: what is valid but would reveal a schema that is not public, or repeat it many times over.
        context => new NoSchemaIntrospection(context),
        context => new MaxIntrospectionDepth(context),
    ];

    /// <summary>The rules for one validation; they keep what they have seen, so they serve no other.</summary>
    public static ValidationRule[] Create(ValidationContext context) => [.. Ordered.Select(create => create(context))];
}
