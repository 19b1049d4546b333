using System.Globalization;

namespace KnowledgeGraph.Records.Text;

/// <summary>
/// What code points fold to, Hangul syllables apart: one table for order, and one of what search folds otherwise. Read once from a
/// resource, whose first lines describe its form.
/// </summary>
internal sealed class FoldingTable
{
    /// <summary>For sort keys: the Basic Multilingual Plane alone.</summary>
    public static readonly FoldingTable Order = new("folding.txt");

    /// <summary>Where search differs from that.</summary>
    public static readonly FoldingTable Search = new("matching.txt");

    private readonly string?[]?[] _pages = new string?[0x1100][];
    private readonly Dictionary<char, int> _classes = [];
    private readonly Dictionary<(char Letter, char Mark), char> _composed = [];

    private FoldingTable(string resource)
    {
        using var stream = typeof(FoldingTable).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing from this build.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            foreach (var entry in line.Split(' ', StringSplitOptions.RemoveEmptyEntries)) Add(entry);
        }
    }

    /// <summary>What the code point folds to (empty: it is dropped), or null if the table does not have it.</summary>
    public string? Find(int code) => _pages[code >> 8]?[code & 0xFF];

    /// <summary>The combining class of a mark that stays, by which marks of one letter are put in order; 0 of all else.</summary>
    public int ClassOf(char unit) => _classes.GetValueOrDefault(unit);

    /// <summary>The one letter that a letter and its mark are together, or null if they stay two.</summary>
    public char? Composed(char letter, char mark) => _composed.TryGetValue((letter, mark), out var composed) ? composed : null;

    private void Add(string entry)
    {
        var sides = entry.Split('>');
        if (sides[0].Split('+') is [var letter, var mark])
        {
            _composed.Add(((char)Code(letter), (char)Code(mark)), (char)Code(sides[1]));
            return;
        }
        var ends = sides[0].Split(':');
        var range = ends[0].Split('-');
        var (first, last) = (Code(range[0]), Code(range[^1]));
        if (ends is [_, var combiningClass])
            for (var code = first; code <= last; code++) _classes.Add((char)code, Code(combiningClass));
        else AddFolding(first, last, sides.Length == 1 ? [] : [.. sides[1].Split(',').Select(Code)]);
    }

    private void AddFolding(int first, int last, int[] targets)
    {
        for (var code = first; code <= last; code++)
        {
            var shift = code - first;
            var page = _pages[code >> 8] ??= new string?[256];
            page[code & 0xFF] = string.Concat(targets.Select(target => char.ConvertFromUtf32(target + shift)));
        }
    }

    private static int Code(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
