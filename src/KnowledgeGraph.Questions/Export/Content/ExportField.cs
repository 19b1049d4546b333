using KnowledgeGraph.Model;

namespace KnowledgeGraph.Questions.Export.Content;

/// <summary>A field that nodes or relationships are exported with.</summary>
/// <param name="Name">Its name in the file, unlike those of all others.</param>
/// <param name="Key">The key under which it is stored.</param>
/// <param name="Kind">What its values are; texts, where types have a field of this name that differ in it.</param>
/// <param name="Declared">The properties that it is made of, each with the type that has it.</param>
/// <param name="Language">Of a localized text the language; null for its default, and for all else.</param>
internal sealed record ExportField(string Name, string Key, ScalarKind Kind, IReadOnlyList<(string Owner, Property Property)> Declared, string? Language)
{
    /// <summary>Whether its values are lists, of one type at least.</summary>
    public bool IsList => Declared.Any(declared => declared.Property.IsList);
}
