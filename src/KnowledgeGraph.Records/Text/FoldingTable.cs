using System.Globalization;

namespace KnowledgeGraph.Records.Text;

/// <summary>
/// The folding of each code point of the Basic Multilingual Plane that differs from itself, Hangul syllables apart.
/// Read once from the resource folding.txt, whose first lines describe its form.
/// </summary>
internal static class FoldingTable
{
    private static readonly string?[]?[] Pages = Read();

    /// <summary>What the code point folds to (empty: it is dropped), or null if it stays as it is.</summary>
    public static string? Find(char unit) => Pages[unit >> 8]?[unit & 0xFF];

    private static string?[]?[] Read()
    {
        using var stream = typeof(FoldingTable).Assembly.GetManifestResourceStream("folding.txt")
            ?? throw new InvalidOperationException("The resource folding.txt is missing from this build.");
        using var reader = new StreamReader(stream);
        var pages = new string?[]?[256];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            foreach (var entry in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                AddEntry(pages, entry);
        }
        return pages;
    }

    // FIRST[-LAST][>TARGET[,TARGET]…], in hex; in a range the single target grows with the code point.
    private static void AddEntry(string?[]?[] pages, string entry)
    {
        var sides = entry.Split('>');
        var range = sides[0].Split('-');
        var first = Code(range[0]);
        var last = Code(range[^1]);
        var targets = sides.Length == 1 ? [] : sides[1].Split(',').Select(Code).ToArray();
        for (var code = first; code <= last; code++)
        {
            var shift = code - first;
            var page = pages[code >> 8] ??= new string?[256];
            page[code & 0xFF] = string.Concat(targets.Select(target => (char)(target + shift)));
        }
    }

    private static int Code(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
