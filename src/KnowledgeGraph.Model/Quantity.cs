namespace KnowledgeGraph.Model;

/// <summary>Which fields of its type explain a number: <c>@quantity</c>.</summary>
/// <param name="Unit">The field that says what it counts, else null.</param>
/// <param name="Currency">The field that says in which money, else null.</param>
/// <param name="Precision">The enum field that says how exactly it is meant, else null.</param>
public sealed record Quantity(string? Unit, string? Currency, string? Precision);
