using System.Collections.Frozen;

namespace KnowledgeGraph.Evidence.Dates;

/// <summary>The names of months in Spanish, English and French, folded.</summary>
internal static class Months
{
    private static readonly FrozenDictionary<string, int> Numbers = new[]
    {
        "enero january janvier jan ene", "february febrero fevrier feb", "marzo march mars mar", "abril april avril abr apr", "mayo may mai",
        "junio june juin jun", "julio july juillet jul", "agosto august aout ago aug", "septiembre setiembre september septembre sep sept",
        "octubre october octobre oct", "noviembre november novembre nov", "diciembre december decembre dic dec",
    }.SelectMany((names, index) => names.Split(' ').Select(name => (name, Month: index + 1)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Month, StringComparer.Ordinal);

    // Words of other meanings too: they are months only beside a day or a year.
    private static readonly FrozenSet<string> Doubtful =
        "may march mars mar mai ago jan ene feb abr apr jun jul aug sep sept oct nov dic dec".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The month that a folded word names, 1 to 12; null where it names none.</summary>
    public static int? Number(string? word) => word is not null && Numbers.TryGetValue(word, out var month) ? month : null;

    /// <summary>Whether a word that stands alone need not be a month.</summary>
    public static bool IsDoubtful(string word) => Doubtful.Contains(word);
}
