namespace KnowledgeGraph.Query.Api;

/// <summary>What a test looks at.</summary>
public enum TestSubject
{
    /// <summary>The node, or the far node of the relationship.</summary>
    Node,

    /// <summary>The relationship.</summary>
    Edge,

    /// <summary>The element of the list that an enclosing test of a list goes through.</summary>
    Element,
}
