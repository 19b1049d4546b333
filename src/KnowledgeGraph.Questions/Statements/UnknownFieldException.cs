namespace KnowledgeGraph.Questions.Statements;

/// <summary>A field that the SDL has, and its owner forgot.</summary>
internal sealed class UnknownFieldException(string name) : Exception($"Nobody answers the field '{name}'.");
