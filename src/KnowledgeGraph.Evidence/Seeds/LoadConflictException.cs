namespace KnowledgeGraph.Evidence.Seeds;

/// <summary>A strict load whose files disagree with what others did since they were last loaded; nothing was loaded.</summary>
public sealed class LoadConflictException : Exception
{
    internal LoadConflictException(IReadOnlyList<Disagreement> disagreements)
        : base($"CONFLICT: nothing was loaded.\n{string.Join('\n', disagreements)}") => Disagreements = disagreements;

    /// <summary>The disagreements, at least one.</summary>
    public IReadOnlyList<Disagreement> Disagreements { get; }
}
