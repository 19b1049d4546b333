using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Model;
using KnowledgeGraph.Query.Planning.Filters;

namespace KnowledgeGraph.Query.Planning;

/// <summary>A filtered, ordered page of nodes or relationships with its counts.</summary>
public sealed class ConnectionPlan
{
    /// <summary>Where its members come from.</summary>
    public required ConnectionSource Source { get; init; }

    /// <summary>Only relationships that hold on this date count; null for all periods.</summary>
    public Parameter? ValidAt { get; init; }

    /// <summary>Which members; null for all.</summary>
    public Predicate? Where
    {
        get;
        init
        {
            field = value;
            FilterCost = Costs.FilterCost.Of(value);
        }
    }

    /// <summary>What the condition costs, however often it is looked at.</summary>
    internal long FilterCost { get; private init; }

    /// <summary>In which order.</summary>
    public required OrderPlan Order { get; init; }

    /// <summary>Which stretch of them.</summary>
    public required PagePlan Page { get; init; }

    /// <summary>What is answered, in the order of the response.</summary>
    public required IReadOnlyList<ConnectionPart> Parts { get; init; }

    /// <summary>Whether the answer tells if there is more beyond the page in the direction of reading, which takes a look at one member more.</summary>
    public bool LooksBeyond => Parts.OfType<PageInfoPart>().Any(info => info.Fields.Any(asked => asked.Member switch
    {
        PageInfoMember.HasNextPage => !Page.Backward,
        PageInfoMember.HasPreviousPage => Page.Backward,
        PageInfoMember.StartCursor or PageInfoMember.EndCursor or PageInfoMember.TypeName => false,
    }));
}

/// <summary>Where the members of a connection come from.</summary>
public abstract record ConnectionSource;

/// <summary>All nodes of a type.</summary>
public sealed record AllNodes(CompositeType Type) : ConnectionSource;

/// <summary>The relationships of the node at hand.</summary>
public sealed record RelatedNodes(RelationshipField Field) : ConnectionSource;

/// <summary>The statements of the relationship at hand, by its list of ids.</summary>
public sealed record EdgeStatements(NodeType Statement) : ConnectionSource;

/// <summary>An entry of a connection's response object.</summary>
/// <param name="ResponseName">Its alias or name.</param>
public abstract record ConnectionPart(string ResponseName);

/// <summary>How many members there are, pages aside.</summary>
public sealed record TotalCountPart(string ResponseName) : ConnectionPart(ResponseName);

/// <summary>The nodes of the page.</summary>
public sealed record NodesPart(string ResponseName, ObjectPlan Node) : ConnectionPart(ResponseName);

/// <summary>The edges of the page.</summary>
public sealed record EdgesPart(string ResponseName, EdgePlan Edge) : ConnectionPart(ResponseName);

/// <summary>Where the page lies.</summary>
public sealed record PageInfoPart(string ResponseName, IReadOnlyList<PlainField<PageInfoMember>> Fields) : ConnectionPart(ResponseName);

/// <summary>How the members spread over the values of some properties.</summary>
/// <param name="ResponseName">Its alias or name.</param>
/// <param name="By">The properties of the (far) node.</param>
/// <param name="Limit">At most so many values of each.</param>
/// <param name="Fields">What is read of each facet.</param>
public sealed record FacetsPart(
    string ResponseName,
    IReadOnlyList<Property> By,
    Parameter Limit,
    IReadOnlyList<PlainField<FacetMember>> Fields) : ConnectionPart(ResponseName);

/// <summary>The same for every request: <c>__typename</c>.</summary>
public sealed record ConstantPart(string ResponseName, string Json) : ConnectionPart(ResponseName);
