namespace KnowledgeGraph.Evidence.Numerals;

/// <summary>A currency as a text names it.</summary>
/// <param name="Codes">The ISO 4217 codes that the words may mean; of a bare <c>$</c> all dollars and pesos.</param>
/// <param name="Usual">The one that they mean where nothing else is said; null where there is no such.</param>
internal sealed record Money(IReadOnlyList<string> Codes, string? Usual)
{
    /// <summary>Whether it is certain that they mean this one.</summary>
    public bool Settles(string code) => Usual == code || Codes is [var only] && only == code;
}
