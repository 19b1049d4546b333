using System.Globalization;

namespace KnowledgeGraph.Tests.Questions.Coalitions;

/// <summary>
/// Planted groups are found again, and best by the weights that are the default. The figures stand in the README of what makes the graph of actors; they
/// are means of ten seeds, of twenty runs each.
/// </summary>
public sealed class PlantedCoalitionTests
{
    private const int Seeds = 10;

    private static readonly string[] Ways = ["weights: NEWMAN", "weights: SHARE", "weights: COUNT", "basis: CONNECTIONS"];

    [Fact]
    public async Task Groups_are_found_again_and_no_other_weights_find_them_better()
    {
        var (many, few) = (await MeansAsync(undertakings: 20), await MeansAsync(undertakings: 8));

        for (var way = 0; way < Ways.Length; way++)
            TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Ways[way]}: {many[way]:0.000} and {few[way]:0.000}"));
        Assert.InRange(many[0], 0.95, 1);
        Assert.InRange(few[0], 0.7, 1);
        for (var way = 1; way < Ways.Length; way++) Assert.True(many[0] + few[0] >= many[way] + few[way], Ways[way]);
    }

    // By way: the mean of all seeds.
    private static async Task<double[]> MeansAsync(int undertakings)
    {
        var sums = new double[Ways.Length];
        for (var seed = 1; seed <= Seeds; seed++)
        {
            using var planted = await PlantedStore.MakeAsync(undertakings, seed);
            for (var way = 0; way < Ways.Length; way++) sums[way] += await planted.AgreementAsync(Ways[way]);
        }
        return Array.ConvertAll(sums, sum => sum / Seeds);
    }
}
