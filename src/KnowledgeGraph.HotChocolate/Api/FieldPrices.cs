using HotChocolate.CostAnalysis;
using HotChocolate.CostAnalysis.Types;
using HotChocolate.Internal;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Configurations;

namespace KnowledgeGraph.HotChocolate.Api;

/// <summary>
/// Prices the API's fields for HotChocolate's cost analysis in the runner's unit, an entity that may come back. HotChocolate's figure is rough: a
/// hundred times what the runner allows is the whole of its limit, so that the runner's exact figure decides, and tells so in the API's words,
/// while fields of the server's own that lead into the graph many times over are still refused. What the server prices itself keeps its price.
/// </summary>
/// <param name="maxCost">What the runner lets an operation cost.</param>
internal sealed class FieldPrices(long maxCost)
{
    private const int Leeway = 100;
    private const int LargestPage = 500;
    private const int UsualPage = 20;
    private static readonly string[] AroundEntities = ["pageInfo", "node", "hasNextPage"];

    /// <summary>Prices a type and its fields.</summary>
    /// <param name="context">Where the server keeps its options for costs; without any nothing is priced.</param>
    /// <param name="type">The type.</param>
    /// <param name="isRoot">Whether operations begin at it: it is no entity then.</param>
    /// <param name="fields">Those of its fields that are the API's.</param>
    public void Price(IDescriptorContext context, ObjectTypeConfiguration type, bool isRoot, IEnumerable<ObjectFieldConfiguration> fields)
    {
        if (context.Services.GetService<CostOptions>() is not { } options) return;
        var unit = options.MaxTypeCost / maxCost / Leeway;
        var isAround = type.Fields.Any(field => AroundEntities.Contains(field.Name));
        if (!isRoot && !IsPriced(type, "cost")) type.AddDirective(new CostDirective(isAround ? 0 : unit), context.TypeInspector);
        foreach (var field in fields)
        {
            if (!IsPriced(field, "cost")) field.AddDirective(new CostDirective(field.Arguments.Count > 0 ? unit : 0), context.TypeInspector);
            if (field.Arguments.Any(argument => argument.Name == "first") && !IsPriced(field, "listSize"))
                field.AddDirective(PageSize(), context.TypeInspector);
        }
    }

    private static bool IsPriced(IDirectiveConfigurationProvider of, string name) => of.Directives.Any(directive => directive.Value switch
    {
        CostDirective => name == "cost",
        ListSizeDirective => name == "listSize",
        DirectiveNode node => node.Name.Value == name,
        _ => false,
    });

    private static ListSizeDirective PageSize() =>
        new(LargestPage, ["first", "last"], ["nodes", "edges"], requireOneSlicingArgument: false, UsualPage);
}
