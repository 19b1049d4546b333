namespace KnowledgeGraph.Evidence.Dates;

/// <summary>What a text says of a date; the parts that it leaves out are null.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Day">The day, 1 to 31.</param>
internal readonly record struct DateParts(int? Year, int? Month, int? Day);
