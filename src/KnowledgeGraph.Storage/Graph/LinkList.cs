using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Storage.Graph;

/// <summary>
/// The links of one node of one type in one direction. Most nodes have one or none, and a link alone lies here itself: an array for it would take
/// three times as much.
/// </summary>
internal readonly record struct LinkList
{
    private static readonly Link[] IsOne = new Link[1];
    private readonly Link _one;
    private readonly Link[]? _many;

    /// <param name="links">In order; the list keeps the array.</param>
    public LinkList(Link[] links) => (_one, _many) = links switch
    {
        [] => (default, null),
        [var one] => (one, IsOne),
        _ => (default, links),
    };

    /// <summary>Them in order; valid as long as what holds the list.</summary>
    [UnscopedRef]
    public ReadOnlySpan<Link> Links => ReferenceEquals(_many, IsOne) ? new ReadOnlySpan<Link>(in _one) : _many;

    /// <summary>The array of more than one, which is made anew whenever one of its relationships is put or goes.</summary>
    public Link[]? Many => ReferenceEquals(_many, IsOne) ? null : _many;
}
