using KnowledgeGraph.Model.Values;

namespace KnowledgeGraph.Evidence.Dates;

/// <summary>How a stated date stands to one that a text has.</summary>
internal enum DateMatch
{
    /// <summary>The text says another date.</summary>
    Differs,

    /// <summary>What the text says is right, and it does not say the rest: no month for a stated month.</summary>
    SaysLess,

    /// <summary>It may be the same, which cannot be computed: a day without a year, <c>05/10/2021</c>, a quarter of the year.</summary>
    MayAgree,

    /// <summary>Each stated part is in the text.</summary>
    Agrees,
}

/// <summary>A date of a text.</summary>
internal sealed record TextDate
{
    /// <summary>Where it begins, in UTF-16 code units of the text.</summary>
    public required int Start { get; init; }

    /// <summary>One past its last code unit.</summary>
    public required int End { get; init; }

    /// <summary>The date as it is written.</summary>
    public required string Text { get; init; }

    /// <summary>What it may be: one date, or of <c>05/10/2021</c> two.</summary>
    public required IReadOnlyList<DateParts> Readings { get; init; }

    /// <summary>It stands for a part of what it names that words tell, such as a quarter of its year or a day that is spelled.</summary>
    public bool IsPartOfYear { get; init; }

    /// <summary>It is a year alone.</summary>
    public bool IsYear => Readings is [{ Month: null, Day: null }];

    /// <summary>It has year, month and day.</summary>
    public bool IsFull => Readings.All(parts => parts is { Year: not null, Month: not null, Day: not null });

    /// <summary>How a stated date stands to it.</summary>
    public DateMatch Match(PartialDate stated)
    {
        var parts = stated.Text.Split('-').Select(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        var wanted = new DateParts(parts[0], parts.Count > 1 ? parts[1] : null, parts.Count > 2 ? parts[2] : null);
        var matches = Readings.Select(reading => Match(reading, wanted)).ToList();
        var best = matches.Max();
        return best == DateMatch.Agrees && matches.Contains(DateMatch.Differs) ? DateMatch.MayAgree : best;
    }

    private DateMatch Match(DateParts said, DateParts wanted)
    {
        if (Differ(said.Year, wanted.Year) || Differ(said.Month, wanted.Month) || Differ(said.Day, wanted.Day)) return DateMatch.Differs;
        if (said.Year is null) return said.Day is null || wanted.Day is null || said.Day == wanted.Day ? DateMatch.MayAgree : DateMatch.Differs;
        var saysLess = (wanted.Month is not null && said.Month is null) || (wanted.Day is not null && said.Day is null);
        if (!saysLess) return DateMatch.Agrees;
        return IsPartOfYear ? DateMatch.MayAgree : DateMatch.SaysLess;
    }

    private static bool Differ(int? said, int? wanted) => said is not null && wanted is not null && said != wanted;
}
