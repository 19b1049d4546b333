using System.Globalization;
using KnowledgeGraph.Evidence.Seeds.Mistakes;
using KnowledgeGraph.Evidence.Seeds.Yaml;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model.Values;

namespace KnowledgeGraph.Evidence.Seeds.Reading;

/// <summary>Takes values out of a mapping and notes what is wrong with them. A value that is wrong or absent is null.</summary>
internal sealed class SeedMapping(YamlMapping mapping, SeedMistakes mistakes)
{
    public SeedPlace At => mapping.At;

    /// <summary>Notes the keys that nothing reads.</summary>
    public void CheckKeys(string what, IReadOnlyCollection<string> known)
    {
        foreach (var entry in mapping.Entries)
            if (!known.Contains(entry.Key.Text))
                mistakes.Add(entry.Key.At, $"{what} has no '{entry.Key.Text}'.{Suggestion.SentenceOrAll(entry.Key.Text, known, "It has")}");
    }

    public YamlItem? Find(string key) => mapping.Find(key) is { IsNull: false } item ? item : null;

    public SeedPlace PlaceOf(string key) => mapping.Find(key)?.At ?? mapping.At;

    public YamlScalar? Scalar(string key)
    {
        if (Find(key) is not { } item) return null;
        if (item is YamlScalar scalar) return scalar;
        mistakes.Add(item.At, $"'{key}' is {item.Form}; it must be a single value.");
        return null;
    }

    public string? Text(string key) => Scalar(key)?.Text;

    /// <summary>An id; a missing one is a mistake if <paramref name="what"/> needs it.</summary>
    public string? Id(string key, string? what = null)
    {
        if (Scalar(key) is not { } scalar)
        {
            if (what is not null && Find(key) is null) mistakes.Add(mapping.At, $"{what} needs '{key}'.");
            return null;
        }
        return CheckedId(scalar, mistakes);
    }

    public YamlMapping? Mapping(string key)
    {
        if (Find(key) is not { } item) return null;
        if (item is YamlMapping inner) return inner;
        mistakes.Add(item.At, $"'{key}' is {item.Form}; it must be a mapping.");
        return null;
    }

    public bool Flag(string key)
    {
        if (Scalar(key) is not { } scalar) return false;
        if (scalar.Text is not ("true" or "false")) mistakes.Add(scalar.At, $"'{key}' is '{scalar.Text}'; write true or false.");
        return scalar.Text == "true";
    }

    public double? Confidence(string key)
    {
        if (Scalar(key) is not { } scalar) return null;
        if (double.TryParse(scalar.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number is >= 0 and <= 1) return number;
        mistakes.Add(scalar.At, $"'{key}' is '{scalar.Text}'; it must be a number from 0 to 1, such as 0.9.");
        return null;
    }

    public int? Whole(string key, int largest)
    {
        if (Scalar(key) is not { } scalar) return null;
        if (int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= largest) return number;
        mistakes.Add(scalar.At, $"'{key}' is '{scalar.Text}'; it must be a whole number from 0 to {largest}.");
        return null;
    }

    public PartialDate? Date(string key)
    {
        if (Scalar(key) is not { } scalar) return null;
        if (PartialDate.TryParse(scalar.Text, out var date)) return date;
        mistakes.Add(scalar.At, $"'{key}' is '{scalar.Text}', which is no date. Write 2022, 2022-09 or 2022-09-21, a day that the calendar has.");
        return null;
    }

    public DateTimeOffset? Moment(string key)
    {
        if (Scalar(key) is not { } scalar) return null;
        if (FactValue.ReadMoment(scalar.Text) is { } moment) return moment;
        if (PartialDate.TryParse(scalar.Text, out var day) && day.FirstDay == day.LastDay)
            return new DateTimeOffset(DateOnly.FromDayNumber(day.FirstDay).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        mistakes.Add(scalar.At, $"'{key}' is '{scalar.Text}', which is no moment. Write 2024-03-22T10:00:00Z, or a day for its beginning.");
        return null;
    }

    /// <summary>The id that a scalar is, or null with the mistake noted.</summary>
    public static string? CheckedId(YamlScalar scalar, SeedMistakes mistakes)
    {
        if (EvidenceIds.IsValid(scalar.Text)) return scalar.Text;
        mistakes.Add(scalar.At, $"'{Cut(scalar.Text)}' is no id: ids are 1 to {EvidenceIds.MaxLength} ASCII characters without blanks, such as org:acme.");
        return null;
    }

    private static string Cut(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
