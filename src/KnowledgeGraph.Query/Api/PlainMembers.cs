using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Query.Api;

/// <summary>A field of <c>PageInfo</c>.</summary>
public enum PageInfoMember
{
    /// <summary>Whether something follows the page.</summary>
    HasNextPage,

    /// <summary>Whether something precedes the page.</summary>
    HasPreviousPage,

    /// <summary>The cursor of the first edge.</summary>
    StartCursor,

    /// <summary>The cursor of the last edge.</summary>
    EndCursor,

    /// <summary>The name of the type.</summary>
    TypeName,
}

/// <summary>A field of <c>Facet</c>.</summary>
public enum FacetMember
{
    /// <summary>What was counted by.</summary>
    Field,

    /// <summary>The value.</summary>
    Value,

    /// <summary>How many have it.</summary>
    Count,

    /// <summary>The name of the type.</summary>
    TypeName,
}

/// <summary>A field of <c>Name</c>.</summary>
public enum NameMember
{
    /// <summary>The name itself.</summary>
    Text,

    /// <summary>Its language.</summary>
    Language,

    /// <summary>The name of the type.</summary>
    TypeName,
}

/// <summary>A field of <c>About</c>.</summary>
public enum AboutMember
{
    /// <summary>The server's version.</summary>
    Version,

    /// <summary>A hash of the model.</summary>
    Model,

    /// <summary>The number of the last change.</summary>
    Change,

    /// <summary>How many nodes each type has.</summary>
    Counts,

    /// <summary>When the last load ended.</summary>
    LoadedAt,

    /// <summary>The name of the type.</summary>
    TypeName,
}

/// <summary>A field of <c>TypeCount</c>.</summary>
public enum TypeCountMember
{
    /// <summary>The type of nodes.</summary>
    Type,

    /// <summary>How many nodes it has.</summary>
    Count,

    /// <summary>The name of the type.</summary>
    TypeName,
}

/// <summary>The names that members of plain types have in the API.</summary>
internal static class PlainNames
{
    /// <summary>The name of a field; all enums of this file call the name of the type alike.</summary>
    public static string Of<TMember>(TMember member)
        where TMember : struct, Enum =>
        $"{member}" is var name and not nameof(PageInfoMember.TypeName) ? Naming.LowerFirst(name) : IntrospectionFields.TypeName.Name;
}
