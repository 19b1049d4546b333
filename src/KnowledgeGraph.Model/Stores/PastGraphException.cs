namespace KnowledgeGraph.Model.Stores;

/// <summary>A state that was cannot be read.</summary>
/// <param name="reason">Why.</param>
/// <param name="message">The same in words, with the remedy.</param>
public sealed class PastGraphException(PastGraphProblem reason, string message) : Exception(message)
{
    /// <summary>Why it cannot be read.</summary>
    public PastGraphProblem Reason { get; } = reason;
}

/// <summary>Why a state that was cannot be read.</summary>
public enum PastGraphProblem
{
    /// <summary>The change has not happened yet.</summary>
    NotYet,

    /// <summary>It would take more memory than is allowed.</summary>
    TooLarge,

    /// <summary>The history is being filled, or the store cannot be read.</summary>
    NotReady,
}
