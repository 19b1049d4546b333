using System.Diagnostics;

namespace KnowledgeGraph.Benchmarks.Scale;

/// <summary>Two operations whose costs are compared, run in turn.</summary>
/// <param name="name">What is compared.</param>
/// <param name="most">The largest ratio that is allowed.</param>
/// <param name="operation">By number of the run, the operation that may cost more.</param>
/// <param name="against">The one that it is measured by.</param>
internal sealed class Comparison(
    string name, double most, Func<int, (string Document, string Variables)> operation, Func<int, (string Document, string Variables)> against)
{
    /// <summary>How many rounds there are.</summary>
    public const int Rounds = 9;

    /// <summary>How often each operation runs in a round.</summary>
    public const int Runs = 100;

    private readonly List<(double Ms, double AgainstMs)> _rounds = [];

    /// <summary>Whether the median of the rounds' ratios is within bounds.</summary>
    public bool IsMet => Ratio <= most;

    private double Ratio => Median(_rounds.Select(round => round.Ms / round.AgainstMs));

    /// <summary>Runs all rounds, and one before them that does not count.</summary>
    public async Task MeasureAsync(Asked asked)
    {
        for (var round = 0; round <= Rounds; round++)
        {
            var (one, other) = (new List<double>(), new List<double>());
            for (var run = 0; run < Runs; run++)
            {
                one.Add(await TimeAsync(asked, operation(run)));
                other.Add(await TimeAsync(asked, against(run)));
            }
            if (round > 0) _rounds.Add((Median(one), Median(other)));
        }
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"| {name} | {Median(_rounds.Select(round => round.Ms)):0.00} | {Median(_rounds.Select(round => round.AgainstMs)):0.00} | {Ratio:0.00} ({most:0.0}) |";

    private static async Task<double> TimeAsync(Asked asked, (string Document, string Variables) operation)
    {
        var begun = Stopwatch.GetTimestamp();
        await asked.Async(operation.Document, operation.Variables);
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);
}
