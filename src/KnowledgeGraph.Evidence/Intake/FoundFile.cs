namespace KnowledgeGraph.Evidence.Intake;

/// <summary>A file of a folder whose texts are taken in.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Name">Its path from the folder on, without control characters: what a report calls it.</param>
/// <param name="Refusal">Why it is not looked at; null if it is.</param>
internal sealed record FoundFile(string Path, string Name, string? Refusal = null);
