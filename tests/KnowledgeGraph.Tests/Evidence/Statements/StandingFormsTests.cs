using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Testing.Versions;

namespace KnowledgeGraph.Tests.Evidence.Statements;

/// <summary>Whatever forms changes give a statement, its periods tell afterwards what it was after each of them, and at each moment.</summary>
public class StandingFormsTests
{
    private static readonly DateTimeOffset Start = new(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_a_statement_was_is_told_of_each_change_and_of_each_moment(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var seen = new List<(long Change, DateTimeOffset At, Statement Statement)>();
            Statement? stored = null;
            for (var step = 0; step < 8; step++)
            {
                var (change, at) = (3L + (step * 2), Start + TimeSpan.FromDays(step));
                stored = Stored(Standing.Of(Form(random, stored, at), stored, change, at));
                seen.Add((change, at, stored));
            }

            Assert.Null(stored!.At(2));
            Assert.Null(stored.At(stored.Periods[0].From - TimeSpan.FromTicks(1)));
            foreach (var (change, _, then) in seen)
            {
                Assert.Equal(Text(then), Text(stored.At(change)!));
                Assert.Equal(Text(then), Text(stored.At(change + 1)!));
            }
            Assert.Equal(Text(stored), Text(stored.At(DateTimeOffset.MaxValue)!));
            CheckWhole(stored);
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Where_no_file_dates_what_it_says_the_moment_of_a_change_tells_what_the_change_does(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            Statement? stored = null;
            var seen = new List<(DateTimeOffset At, Statement Statement)>();
            for (var step = 0; step < 8; step++)
            {
                var at = Start + TimeSpan.FromDays(step);
                var next = Form(random, stored, at);
                next = next with { KnownFrom = stored?.KnownFrom ?? at, KnownTo = next.Status == StatementStatus.Accepted ? null : stored?.KnownTo };
                stored = Stored(Standing.Of(next, stored, 3 + step, at));
                seen.Add((at, stored));
            }

            Assert.All(seen, then => Assert.Equal(Text(then.Statement), Text(stored!.At(then.At)!)));
            Assert.All(seen, then => Assert.Equal(Text(then.Statement), Text(stored!.At(then.At + TimeSpan.FromHours(23))!)));
        }
    }

    private static Statement Form(Random random, Statement? stored, DateTimeOffset at)
    {
        var status = (StatementStatus)random.Next(4);
        return new Statement
        {
            Id = "s",
            SubjectId = "a",
            Predicate = "units",
            Kind = "PART_OF",
            ObjectId = "b",
            IsTurned = random.Next(5) == 0,
            DocumentId = "doc:a",
            KnownFrom = stored?.KnownFrom ?? Start - TimeSpan.FromDays(random.Next(5)),
            KnownTo = random.Next(4) == 0 ? Start - TimeSpan.FromDays(random.Next(-6, 5)) is var end && end < at ? end : at : null,
            Status = status,
            Reason = random.Next(2) == 0 ? $"R{random.Next(2)}" : null,
            EndedById = status == StatementStatus.Retracted && random.Next(3) == 0 ? "t" : null,
            Paraphrase = random.Next(3) == 0 ? "P" : null,
            Confidence = random.Next(2) == 0 ? 0.8 : 0.9,
            SupersedesId = random.Next(4) == 0 ? "u" : null,
        };
    }

    // As the store gives it back.
    private static Statement Stored(Statement statement)
    {
        var read = StatementRecords.Read(RandomVersion.Model, StatementRecords.Write(RandomVersion.Model, statement), (_, _) => null);
        Assert.Equal(statement.Periods, read.Periods);
        return read;
    }

    private static void CheckWhole(Statement statement)
    {
        Assert.True(EarlierPeriods.AreWhole(statement.Periods));
        foreach (var (period, next) in statement.Periods.Zip(statement.Periods.Skip(1)))
        {
            Assert.Equal(period.To, next.From);
            Assert.True(period.From <= period.To, $"{period} ends before it begins.");
        }
        var accepted = statement.Periods.Where(period => period.IsAccepted).ToList();
        if (accepted.Count == 0) return;
        Assert.Equal((accepted[0].From, accepted[^1].To), (statement.KnownFrom, statement.KnownTo));
    }

    private static string Text(Statement statement) => StoredGraph.Record(RandomVersion.Model, statement with { Periods = [] });
}
