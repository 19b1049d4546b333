using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Graph;
using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Embedded.Paging;

/// <summary>How a member of an ordered listing, a node number or a link, is looked at and sought.</summary>
internal interface IMember<T, TOrder>
{
    static abstract Link Link(T member);

    static abstract int SeekAfter(TOrder order, ReadOnlySpan<T> sorted, ReadOnlySpan<Value?> keys, string nodeId, string relationshipId);

    static abstract int SeekBefore(TOrder order, ReadOnlySpan<T> sorted, ReadOnlySpan<Value?> keys, string nodeId, string relationshipId);
}

/// <summary>Members that are nodes.</summary>
internal readonly struct NodeMember : IMember<int, NodeComparer>
{
    public static Link Link(int member) => new(-1, member);

    public static int SeekAfter(NodeComparer order, ReadOnlySpan<int> sorted, ReadOnlySpan<Value?> keys, string nodeId, string relationshipId) =>
        order.SeekAfter(sorted, keys, nodeId);

    public static int SeekBefore(NodeComparer order, ReadOnlySpan<int> sorted, ReadOnlySpan<Value?> keys, string nodeId, string relationshipId) =>
        order.SeekBefore(sorted, keys, nodeId);
}

/// <summary>Members that are relationships.</summary>
internal readonly struct LinkMember : IMember<Link, LinkComparer>
{
    public static Link Link(Link member) => member;

    public static int SeekAfter(LinkComparer order, ReadOnlySpan<Link> sorted, ReadOnlySpan<Value?> keys, string nodeId, string relationshipId) =>
        order.SeekAfter(sorted, keys, nodeId, relationshipId);

    public static int SeekBefore(LinkComparer order, ReadOnlySpan<Link> sorted, ReadOnlySpan<Value?> keys, string nodeId, string relationshipId) =>
        order.SeekBefore(sorted, keys, nodeId, relationshipId);
}
