using HotChocolate.Configuration;
using HotChocolate.CostAnalysis;
using HotChocolate.CostAnalysis.Types;
using HotChocolate.Execution.Processing;
using HotChocolate.Internal;
using HotChocolate.Resolvers;
using HotChocolate.Types.Descriptors.Configurations;

namespace KnowledgeGraph.HotChocolate.Api;

/// <summary>
/// Marks the API's fields among those of the schema, and prices them for HotChocolate's cost analysis in the runner's unit: an entity that
/// may come back. The whole of HotChocolate's limit is the whole of the runner's; the runner's own, exact figure decides afterwards.
/// </summary>
/// <param name="fields">The API's fields, by type.</param>
/// <param name="maxCost">What the runner lets an operation cost.</param>
internal sealed class OwnFields(IReadOnlyDictionary<string, HashSet<string>> fields, long maxCost) : TypeInterceptor
{
    private const int LargestPage = 500;
    private const int UsualPage = 20;
    private static readonly string[] AroundEntities = ["pageInfo", "node", "hasNextPage"];

    /// <summary>Whether an operation asks the graph, and nothing that is not of it. Introspection is of it where it stands beside its fields.</summary>
    public static bool AreAll(Operation operation)
    {
        var isAsked = false;
        foreach (var selection in operation.RootSelectionSet.Selections)
        {
            if (selection.Field.Features.Get<OwnFields>() is not null) isAsked = true;
            else if (!selection.Field.IsIntrospectionField) return false;
        }

        return isAsked;
    }

    /// <inheritdoc/>
    /// <exception cref="SchemaException">A type of the API has a field of somebody else, which the runner could not answer.</exception>
    public override void OnAfterCompleteName(ITypeCompletionContext completionContext, TypeSystemConfiguration configuration)
    {
        if (configuration is not ObjectTypeConfiguration type || !fields.TryGetValue(type.Name, out var own)) return;
        var options = completionContext.DescriptorContext.Services.GetService<CostOptions>();
        var inspector = completionContext.DescriptorContext.TypeInspector;
        var unit = (options?.MaxTypeCost ?? 0) / maxCost;
        var isRoot = ApiDocument.RootOf(type.Name) is not null;
        var isAround = type.Fields.Any(field => AroundEntities.Contains(field.Name));
        if (options is not null && !isRoot) type.AddDirective(new CostDirective(isAround ? 0 : unit), inspector);
        foreach (var field in type.Fields.Where(field => !field.IsIntrospectionField))
        {
            if (!own.Contains(field.Name))
            {
                if (isRoot) continue;
                throw new SchemaException(SchemaErrorBuilder.New()
                    .SetMessage($"'{type.Name}' is a type of the knowledge graph, which answers it whole: put '{field.Name}' on a type of your own.")
                    .Build());
            }

            if (field.Resolver is not null || field.PureResolver is not null) continue;
            field.Features.Set(this);
            field.Resolver = RefuseAsync;
            if (options is null) continue;
            field.AddDirective(new CostDirective(field.Arguments.Count > 0 ? unit : 0), inspector);
            if (field.Arguments.Any(argument => argument.Name == "first")) field.AddDirective(PageSize(), inspector);
        }
    }

    private static ListSizeDirective PageSize() =>
        new(LargestPage, ["first", "last"], ["nodes", "edges"], requireOneSlicingArgument: false, UsualPage);

    private static ValueTask<object?> RefuseAsync(IResolverContext context) => throw new GraphQLException(ErrorBuilder.New()
        .SetMessage($"'{context.Selection.Field.Name}' is of the knowledge graph, which answers whole operations. Ask it in an operation of its own.")
        .SetPath(context.Path)
        .Build());
}
