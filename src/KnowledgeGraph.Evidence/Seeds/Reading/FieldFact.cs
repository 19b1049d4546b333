using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Seeds.Reading;

/// <summary>One value that a mapping gives a field: of a list one element, of a localized text one language.</summary>
/// <param name="Language">The language as the model's enum spells it, null for the default.</param>
/// <param name="Value">The value.</param>
/// <param name="Span">Where the document says it.</param>
internal readonly record struct FieldFact(string? Language, Value Value, TextSpan? Span);
