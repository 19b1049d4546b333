namespace KnowledgeGraph.Evidence.Seeds.Mistakes;

/// <summary>One mistake in a seed file.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Message">What is wrong, and what to do.</param>
public sealed record SeedMistake(SeedPlace At, string Message)
{
    /// <summary>As compilers print it: <c>file:line:column: message</c>.</summary>
    public override string ToString() => $"{At}: {Message}";
}
