using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace KnowledgeGraph.Model.Values;

/// <summary>
/// A date as precise as its source: <c>2022</c>, <c>2022-09</c> or <c>2022-09-21</c>. It is the interval of days that it names,
/// both ends included; years run from 0001 to 9999.
/// </summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private PartialDate(string text, int firstDay, int lastDay)
    {
        Text = text;
        FirstDay = firstDay;
        LastDay = lastDay;
    }

    /// <summary>The date as written, always one of the three forms.</summary>
    public string Text { get; }

    /// <summary>The first day, counted from 0001-01-01 as 0.</summary>
    public int FirstDay { get; }

    /// <summary>The last day, counted likewise.</summary>
    public int LastDay { get; }

    /// <summary>Reads one of the three forms; anything else, a day that no calendar has included, gives false.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date)
    {
        date = default;
        if (text is null || text.Length is not (4 or 7 or 10)) return false;
        if (!TryDigits(text, 0, 4, out var year) || year == 0) return false;
        if (text.Length == 4)
        {
            date = Over(text, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            return true;
        }
        if (text[4] != '-' || !TryDigits(text, 5, 2, out var month) || month is 0 or > 12) return false;
        var days = DateTime.DaysInMonth(year, month);
        if (text.Length == 7)
        {
            date = Over(text, new DateOnly(year, month, 1), new DateOnly(year, month, days));
            return true;
        }
        if (text[7] != '-' || !TryDigits(text, 8, 2, out var day) || day == 0 || day > days) return false;
        var only = new DateOnly(year, month, day);
        date = Over(text, only, only);
        return true;
    }

    /// <summary>A text that is known to be one of the three forms.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static PartialDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is no date: write 2022, 2022-09 or 2022-09-21.");

    /// <summary>The day of a moment in UTC.</summary>
    public static PartialDate OfDay(DateOnly day) =>
        Over(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day, day);

    /// <summary>By first day, then by last.</summary>
    public int CompareTo(PartialDate other) =>
        FirstDay != other.FirstDay ? FirstDay.CompareTo(other.FirstDay) : LastDay.CompareTo(other.LastDay);

    /// <summary>Whether <paramref name="left"/> sorts before <paramref name="right"/>.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> sorts before <paramref name="right"/>, or is the same interval.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> sorts after <paramref name="right"/>.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> sorts after <paramref name="right"/>, or is the same interval.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static PartialDate Over(string text, DateOnly first, DateOnly last) => new(text, first.DayNumber, last.DayNumber);

    private static bool TryDigits(string text, int start, int count, out int number) =>
        int.TryParse(text.AsSpan(start, count), NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
