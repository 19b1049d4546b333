namespace KnowledgeGraph.Evidence.Statements;

/// <summary>A part of a document's text, in UTF-16 code units of the text decoded as UTF-8.</summary>
/// <param name="Start">The first code unit, from 0.</param>
/// <param name="End">One past the last code unit; greater than <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <inheritdoc/>
    public override string ToString() => $"[{Start}, {End}]";
}
