using KnowledgeGraph.Evidence.Seeds.Mistakes;

namespace KnowledgeGraph.Evidence.Seeds;

/// <summary>What a file states and nobody can compute from the words of its span, such as the currency of a bare <c>$</c>.</summary>
/// <param name="At">Where the file states it.</param>
/// <param name="Id">The statement, or the document where one of its own fields is meant.</param>
/// <param name="Message">What the text says, and what is open about it.</param>
public sealed record UncheckedFact(SeedPlace At, string Id, string Message)
{
    /// <summary>One line: <c>file:line:column: message</c>.</summary>
    public override string ToString() => $"{At}: {Message}";
}
