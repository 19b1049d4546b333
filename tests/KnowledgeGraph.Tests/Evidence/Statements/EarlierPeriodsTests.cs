using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Testing.Versions;

namespace KnowledgeGraph.Tests.Evidence.Statements;

/// <summary>What statements of earlier layouts are read as: which kept two moments, or their accepted periods alone.</summary>
public class EarlierPeriodsTests
{
    private const string Held = """{"from":2,"at":"2024-05-01T12:00:00Z","to":4,"until":"2024-05-03T12:00:00Z"}""";
    private static readonly DateTimeOffset From = new(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset To = From + TimeSpan.FromDays(2);

    [Theory]
    [InlineData(null, StatementStatus.Accepted, false, "1- ACCEPTED")]
    [InlineData(null, StatementStatus.Accepted, true, "1-1 ACCEPTED, 1- ACCEPTED until R")]
    [InlineData(null, StatementStatus.Retracted, true, "1-1 ACCEPTED, 1- RETRACTED until R")]
    [InlineData(null, StatementStatus.Proposed, false, "1- PROPOSED")]
    [InlineData("[]", StatementStatus.Rejected, false, "1- REJECTED")]
    [InlineData("[" + Held + "]", StatementStatus.Rejected, true, "2-4 ACCEPTED, 4- REJECTED until R")]
    [InlineData("[" + Held + ",{\"from\":4,\"at\":\"2024-05-03T12:00:00Z\"}]", StatementStatus.Accepted, false, "2-4 ACCEPTED, 4- ACCEPTED")]
    [InlineData("[" + Held + ",{\"from\":7,\"at\":\"2024-05-05T12:00:00Z\"}]", StatementStatus.Accepted, false,
        "2-4 ACCEPTED, 4-7 RETRACTED until, 7- ACCEPTED")]
    [InlineData("[{\"from\":1,\"at\":\"2024-04-01T12:00:00Z\",\"to\":1,\"until\":\"2024-04-03T12:00:00Z\"}," + Held + "]", StatementStatus.Proposed, true,
        "1-1 ACCEPTED, 1-2 PROPOSED until R, 2-4 ACCEPTED, 4- PROPOSED until R")]
    public void What_lay_between_and_after_has_the_form_of_now(string? periods, StatementStatus status, bool isOver, string expected)
    {
        var statement = new Statement
        {
            Id = "s",
            SubjectId = "a",
            Predicate = "name",
            DocumentId = "doc:a",
            Confidence = 0.9,
            KnownFrom = From,
            KnownTo = isOver ? To : null,
            Status = status,
            Reason = isOver ? "R" : null,
        };
        var record = StatementRecords.Write(RandomVersion.Model, statement);
        var properties = record.Properties.Where(pair => pair.Key != "periods").ToDictionary(StringComparer.Ordinal);
        if (periods is not null) properties["periods"] = new JsonValue(System.Text.Encoding.UTF8.GetBytes(periods));

        var read = StatementRecords.Read(RandomVersion.Model, record with { Properties = properties }, (_, _) => null);

        Assert.Equal(expected, string.Join(", ", read.Periods.Select(Text)));
        Assert.Equal(read.KnownTo, read.Periods[^1].Form.KnownTo);
        Assert.Equal(read.Periods, StatementRecords.Read(RandomVersion.Model, StatementRecords.Write(RandomVersion.Model, read), (_, _) => null).Periods);
    }

    private static string Text(StandingPeriod period) =>
        $"{period.FromChange}-{period.ToChange} {StatementRecords.Spelling(period.Form.Status)}"
        + (period.Form.KnownTo is null ? "" : $" until {period.Form.Reason}".TrimEnd());
}
