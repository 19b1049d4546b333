namespace KnowledgeGraph.Evidence.Numerals;

/// <summary>What a scale word multiplies by: in the short scale and in the long one, the same where the language settles it.</summary>
/// <param name="Short">By the short scale, in which a billion is 10^9.</param>
/// <param name="Long">By the long scale, in which it is 10^12.</param>
/// <param name="Money">The currency that it names beside, as <c>mdd</c> does; null for any other.</param>
internal readonly record struct Scale(decimal Short, decimal Long, Money? Money = null)
{
    /// <summary>The same in both scales.</summary>
    public static Scale Of(decimal factor, Money? money = null) => new(factor, factor, money);
}
