namespace KnowledgeGraph.Query.Api;

/// <summary>How many members of a list must fulfil a condition.</summary>
public enum Quantifier
{
    /// <summary>One at least.</summary>
    Some,

    /// <summary>Every one; holds on nothing.</summary>
    All,

    /// <summary>Not one.</summary>
    None,
}
