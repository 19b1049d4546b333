using System.Collections.Frozen;
using System.Globalization;
using KnowledgeGraph.Evidence.Texts;

namespace KnowledgeGraph.Evidence.Dates;

/// <summary>
/// Reads the dates of a text in Spanish, English and French: <c>5 de octubre de 2021</c>, <c>October 5, 2021</c>, <c>le 1er août</c>,
/// <c>05/10/2021</c>, <c>2021-10-05</c>, <c>mayo de 2021</c>, <c>en 2021</c>, and what shares a month or year: <c>del 3 al 5 de mayo de 2021</c>.
/// </summary>
/// <param name="tokens">The text.</param>
internal sealed class DateReader(TextTokens tokens)
{
    private const int FirstYear = 1000;
    private const int LastYear = 2199;
    private const int WordsBefore = 4;

    private static readonly FrozenSet<string> Joints = Words("a al y e o to and or et ou au through hasta");

    private static readonly FrozenSet<string> BeforeMonths = Words("en de in of since desde depuis this last until hasta");

    private static readonly FrozenSet<string> YearParts = Words(
        "trimestre trimestres quarter quarters semestre semestres semester half bimestre cuatrimestre q t h principios finales mediados inicios early late mid "
        + "debut fin fines spring summer autumn fall winter primavera verano otono invierno printemps ete automne hiver");

    private static readonly FrozenSet<string> SpelledDays = Words(
        "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte "
        + "veintiuno veintidos "
        + "veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve treinta second third fourth fifth sixth seventh eighth "
        + "ninth tenth "
        + "eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth deux trois quatre cinq "
        + "six sept huit neuf "
        + "dix onze douze treize quatorze quinze seize vingt trente");

    private readonly List<TextDate> _dates = [];

    /// <summary>The dates, in order.</summary>
    public static IReadOnlyList<TextDate> Read(TextTokens tokens)
    {
        var reader = new DateReader(tokens);
        for (var at = 0; at < tokens.Count;) at = Math.Max(at + 1, reader.ReadOne(at));
        return [.. reader._dates.OrderBy(date => date.Start)];
    }

    private int ReadOne(int at)
    {
        if (Months.Number(tokens.Word(at)) is { } month) return OfMonth(at, month);
        if (tokens[at].Kind != TokenKind.Digits || tokens.IsGlued(at)) return at + 1;
        if (OfNumbers(at) is > 0 and var end) return end;
        if (Day(at, out var afterDay) is not null && MonthAt(afterDay) is not null) return at + 1;
        return Year(at) is { } year ? Add(at, at + 1, new DateParts(year, null, null)) : at + 1;
    }

    // The month is the middle of all forms with words: a day before or after it, then a year.
    private int OfMonth(int at, int month)
    {
        var (first, end, day) = (at, at + 1, (int?)null);
        if (tokens[end].Is('.') && !tokens[end].IsApart && tokens[at].End - tokens[at].Start <= 4) end++;
        if (DayBefore(at, out var from) is { } before) (day, first) = (before, from);
        else if (DayAfter(end, out var to) is { } after) (day, end) = (after, to);
        var year = YearAfter(end, out var afterYear);
        if (year is null && Joints.Contains(tokens.Word(end) ?? "")) year = SharedYear(end + 1);
        else end = afterYear;
        if (year is null && day is null && (Months.IsDoubtful(tokens.Word(at)!) || IsWithinWords(at))) return end;
        Add(first, end, new DateParts(year, month, day));
        if (day is null && IsSpelledDay(at)) _dates[^1] = _dates[^1] with { IsPartOfYear = true };
        AddDaysBefore(first, year, month, day);
        return end;
    }

    // "3 al" before "5 de mayo", "3, 4 y" as well.
    private void AddDaysBefore(int first, int? year, int month, int? day)
    {
        while (day is not null && (Joints.Contains(tokens.Word(first - 1) ?? "") || tokens[first - 1].Is(',') || IsDash(first - 1)))
        {
            if (tokens[first - 2].Kind != TokenKind.Digits || Day(first - 2, out _) is not { } earlier) return;
            first -= 2;
            Add(first, first + 1, new DateParts(year, month, earlier));
        }
    }

    // "cinco de mayo", "the fifth of May": that it has a day can be told, which one need not be.
    private bool IsSpelledDay(int at) => tokens.Word(tokens.Word(at - 1) is "de" or "of" ? at - 2 : at - 1) is { } word && SpelledDays.Contains(word);

    private int? DayBefore(int at, out int from)
    {
        from = at - 1;
        if (tokens.Word(from) is "de" or "of") from--;
        if (tokens.Word(from) is "primero" or "premier" or "first") return 1;
        // 1er, 5th, 1.º
        if (tokens.Word(from) is { Length: <= 3 } && !tokens[from].IsApart) from -= tokens[from - 1].Is('.') ? 2 : 1;
        else if (tokens[from].Is('.') && tokens[from - 1].Kind == TokenKind.Digits) from--;
        return tokens[from].Kind == TokenKind.Digits ? Day(from, out _) : null;
    }

    private int? DayAfter(int at, out int to)
    {
        to = at;
        if (tokens[at].Kind != TokenKind.Digits || Day(at, out to) is not { } day) return null;
        // "May 3-5": the last day is the one before the year, the first is told as well.
        if (IsDash(to) && tokens[to + 1].Kind == TokenKind.Digits && Day(to + 1, out var last) is not null) to = last;
        return day;
    }

    private int? YearAfter(int at, out int end)
    {
        end = at;
        var next = at;
        if (tokens[next].Is(',')) next++;
        if (tokens.Word(next) is "de" or "del" or "of") next++;
        if (tokens.Word(next) is "ano") next++;
        if (tokens[next].Kind != TokenKind.Digits || Year(next) is not { } year) return null;
        end = next + 1;
        return year;
    }

    private int? SharedYear(int at)
    {
        if (tokens[at].Kind == TokenKind.Digits && Day(at, out var after) is not null) at = after;
        if (tokens.Word(at) is "de" or "of") at++;
        return Months.Number(tokens.Word(at)) is null ? null : YearAfter(at + 1, out _);
    }

    // 2021-10-05, 2021-10, 05/10/2021, 5.10.2021; one token where points part the numbers.
    private int OfNumbers(int at)
    {
        var parts = tokens[at].Text.Split('.');
        if (parts.Length == 3 && parts.All(part => part.Length is 1 or 2 or 4)) return Numbers(at, at + 1, parts);
        if (parts.Length > 1 || tokens[at + 1].Text is not ("-" or "/") || tokens[at + 2].Kind != TokenKind.Digits) return 0;
        var (first, second) = (tokens[at].Text, tokens[at + 2].Text);
        if (tokens[at + 3].Text == tokens[at + 1].Text && tokens[at + 4] is { Kind: TokenKind.Digits, IsApart: false } third)
            return Numbers(at, at + 5, [first, second, third.Text]);
        if (first.Length == 4 && second.Length == 2 && Whole(first) is >= FirstYear and < LastYear and var began && (began + 1) % 100 == Whole(second))
        {
            // 2024-25; of 2011-12 it may as well be a month.
            DateParts[] month = tokens[at + 1].Is('-') && Whole(second) is > 0 and <= 12 ? [new DateParts(began, Whole(second), null)] : [];
            Add(at, at + 3, [new DateParts(began, null, null), .. month]);
            return Add(at, at + 3, new DateParts(began + 1, null, null));
        }
        if (first.Length != 4 || second.Length != 2 || !tokens[at + 1].Is('-') || Whole(first) is not { } year || Whole(second) is not { } number) return 0;
        return Valid(year, number, 1) is null ? 0 : Add(at, at + 3, new DateParts(year, number, null));
    }

    private int Numbers(int at, int end, string[] parts)
    {
        if (parts.Select(Whole).ToArray() is not [{ } first, { } second, { } third]) return 0;
        if (parts[0].Length == 4) return Valid(first, second, third) is { } date ? Add(at, end, date) : 0;
        var year = parts[2].Length == 2 ? 2000 + third : third;
        DateParts[] readings = [.. new[] { Valid(year, second, first), Valid(year, first, second) }.OfType<DateParts>().Distinct()];
        return readings.Length > 0 ? Add(at, end, readings) : 0;
    }

    private static DateParts? Valid(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is > 0 and <= 12 && day is > 0 and <= 31 ? new DateParts(year, month, day) : null;

    private int? MonthAt(int at) => Months.Number(tokens.Word(tokens.Word(at) is "de" or "of" ? at + 1 : at));

    private int? Day(int at, out int end)
    {
        end = at + 1;
        if (!tokens[end].IsApart && tokens.Word(end) is { Length: <= 3 }) end++;
        else if (tokens[end].Is('.') && !tokens[end + 1].IsApart && tokens.Word(end + 1) is { Length: 1 }) end += 2;
        return tokens[at].Text.Length <= 2 && Whole(tokens[at].Text) is > 0 and <= 31 and var day ? day : null;
    }

    private int? Year(int at)
    {
        if (tokens[at].Text.Length != 4 || Whole(tokens[at].Text) is not (>= FirstYear and <= LastYear and var year)) return null;
        return !tokens[at + 1].IsApart && tokens[at + 1].Kind == TokenKind.Word ? null : year;
    }

    private bool IsDash(int at) => tokens[at].Kind == TokenKind.Symbol && tokens[at].Text is "-" or "–" or "‑";

    // "la Cámara Mayo de Letras" is no month: a name in capitals on both sides.
    private bool IsWithinWords(int at) => char.IsUpper(tokens.Raw(at)[0]) && tokens.Word(at - 1) is { } before && !BeforeMonths.Contains(before);

    private int Add(int first, int end, params DateParts[] readings)
    {
        var isPart = Enumerable.Range(1, WordsBefore).Any(back => tokens.Word(first - back) is { } word && YearParts.Contains(word));
        _dates.Add(new TextDate
        {
            Start = tokens[first].Start,
            End = tokens[end - 1].End,
            Text = tokens.Written(tokens[first].Start, tokens[end - 1].End),
            Readings = readings,
            IsPartOfYear = isPart,
        });
        return end;
    }

    private static int? Whole(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
