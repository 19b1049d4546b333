using System.Runtime.InteropServices;

namespace KnowledgeGraph.Storage.Graph;

/// <summary>One entry of a node's adjacency: eight bytes, so that a page of a hub is a few cache lines.</summary>
/// <param name="Relationship">The relationship's number.</param>
/// <param name="Node">The far node's number.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct Link(int Relationship, int Node);
