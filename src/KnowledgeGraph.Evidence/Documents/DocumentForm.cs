using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Documents;

/// <summary>A time in which a document's own fields were the same throughout: from one change to another, and from one moment to another.</summary>
/// <param name="FromChange">The change that gave it these fields; of the first the one that recorded it.</param>
/// <param name="From">The moment of that change.</param>
/// <param name="ToChange">The change that gave it others; null while they last.</param>
/// <param name="To">The moment of that change; null while they last.</param>
/// <param name="Fields">The fields by storage key; null of the last, which are those of its node.</param>
internal sealed record DocumentForm(long FromChange, DateTimeOffset From, long? ToChange, DateTimeOffset? To, IReadOnlyDictionary<string, Value>? Fields);
