using KnowledgeGraph.Testing.Processes;

namespace KnowledgeGraph.Tests.Questions.Export;

/// <summary>A zip of tables as Python's own readers read it.</summary>
/// <param name="Files">The files by name.</param>
public sealed record TableFiles(IReadOnlyDictionary<string, TableFiles.Entry> Files)
{
    /// <summary>Reads a zip.</summary>
    public static async Task<TableFiles> ReadAsync(byte[] zip) => new(await Python.AskAsync<Dictionary<string, Entry>>(
        "tests/KnowledgeGraph.Tests/Questions/Export/table_oracle.py", "python3", new { zip = Convert.ToBase64String(zip) }));

    /// <summary>The cells of a table as they are.</summary>
    public string[][] Raw(string file) => Files[file].Rows!;

    /// <summary>The rows of a table by id, each by the names of its columns, without the guards against formulas; an empty cell is none.</summary>
    public IReadOnlyDictionary<string, Dictionary<string, string>> ById(string file) => Rows(file).ToDictionary(row => row["id"], StringComparer.Ordinal);

    /// <summary>The rows of a table in their order.</summary>
    public IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var rows = Raw(file);
        return rows.Skip(1).Select(row => rows[0].Zip(row).Where(cell => cell.Second.Length > 0)
            .ToDictionary(cell => cell.First, cell => cell.Second[0] == '\'' ? cell.Second[1..] : cell.Second, StringComparer.Ordinal));
    }

    /// <summary>A file.</summary>
    /// <param name="Rows">Of a table its rows.</param>
    /// <param name="Text">Of any other its text.</param>
    public sealed record Entry(string[][]? Rows, string? Text);
}
