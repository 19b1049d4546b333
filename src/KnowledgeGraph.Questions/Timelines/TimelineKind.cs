namespace KnowledgeGraph.Questions.Timelines;

/// <summary>What of a thing a date tells, in the order in which those of one date are listed.</summary>
internal enum TimelineKind
{
    /// <summary>A date that a node has in a field.</summary>
    Date,

    /// <summary>A relationship began.</summary>
    Began,

    /// <summary>A relationship ended.</summary>
    Ended,
}
