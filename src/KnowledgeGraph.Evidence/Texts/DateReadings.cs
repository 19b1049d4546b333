using System.Text.RegularExpressions;
using KnowledgeGraph.Model.Values;

namespace KnowledgeGraph.Evidence.Texts;

/// <summary>
/// Whether a folded text names a date: as far as the date has them, its year, its month by name (Spanish, English, French) or number, and
/// its day.
/// </summary>
internal static partial class DateReadings
{
    private static readonly string[][] Months =
    [
        ["enero", "january", "janvier"], ["febrero", "february", "fevrier"], ["marzo", "march", "mars"], ["abril", "april", "avril"],
        ["mayo", "may", "mai"], ["junio", "june", "juin"], ["julio", "july", "juillet"], ["agosto", "august", "aout"],
        ["septiembre", "setiembre", "september", "septembre"], ["octubre", "october", "octobre"], ["noviembre", "november", "novembre"],
        ["diciembre", "december", "decembre"],
    ];

    /// <summary>Whether the text names the date.</summary>
    public static bool Holds(string folded, PartialDate date)
    {
        var parts = date.Text.Split('-');
        var numbers = Digits().Matches(folded).Select(match => match.Value.TrimStart('0')).ToHashSet(StringComparer.Ordinal);
        if (!numbers.Contains(parts[0].TrimStart('0'))) return false;
        if (parts.Length > 1)
        {
            var month = int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
            if (!numbers.Contains(parts[1].TrimStart('0')) && !Months[month - 1].Any(name => folded.Contains(name, StringComparison.Ordinal))) return false;
        }
        return parts.Length < 3 || numbers.Contains(parts[2].TrimStart('0'));
    }

    [GeneratedRegex("[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();
}
