namespace KnowledgeGraph.Questions.Actors;

/// <summary>What joins actors.</summary>
internal enum CoalitionBasis
{
    /// <summary>What they take part in.</summary>
    Participation,

    /// <summary>What they agree on.</summary>
    Stances,

    /// <summary>Whatever joins them in the traversed graph.</summary>
    Connections,
}
