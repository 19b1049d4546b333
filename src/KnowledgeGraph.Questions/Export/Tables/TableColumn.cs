namespace KnowledgeGraph.Questions.Export.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Form">What its cells hold.</param>
/// <param name="Meaning">What they mean.</param>
/// <param name="Choices">What they may say, each with what it means; empty where they say anything.</param>
internal sealed record TableColumn(string Name, string Form, string Meaning, IReadOnlyList<(string Value, string? Meaning)> Choices)
{
    /// <summary>A column of the tables' own.</summary>
    public static TableColumn Own(string name, string form, string meaning) => new(name, form, meaning, []);
}

/// <summary>A file of a zip, and what it holds.</summary>
/// <param name="FileName">The file.</param>
/// <param name="Meaning">What each of its rows is.</param>
/// <param name="Columns">Its columns, in their order.</param>
internal sealed record TableFile(string FileName, string Meaning, IReadOnlyList<TableColumn> Columns);
