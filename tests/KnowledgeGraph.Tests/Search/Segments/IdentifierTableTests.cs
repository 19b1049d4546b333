using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Tests.Search.Segments;

/// <summary>Entities by their identifiers.</summary>
public class IdentifierTableTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Entities_are_found_by_all_their_identifiers_whole_and_without_the_register(int seed)
    {
        var random = new Random(seed);
        var identifiers = Enumerable.Range(0, 300)
            .Select(_ => Enumerable.Range(0, random.Next(4)).Select(_ => Any(random)).Distinct(StringComparer.Ordinal).ToArray()).ToArray();
        var texts = new TextList.Builder();
        var firsts = new List<int> { 0 };
        foreach (var ofEntity in identifiers)
        {
            foreach (var identifier in ofEntity) texts.Add(identifier);
            firsts.Add(texts.Count);
        }
        var table = new IdentifierTable(texts.Build(), [.. firsts]);

        Assert.All(Enumerable.Range(0, identifiers.Length), entity => Assert.Equal(identifiers[entity], table.Of(entity)));
        string[] asked = [.. identifiers.SelectMany(ofEntity => ofEntity.SelectMany(Keys)), "x:none", "none", ":"];
        Assert.All(asked, key => Assert.Equal(
            Enumerable.Range(0, identifiers.Length).Where(entity => identifiers[entity].SelectMany(Keys).Contains(key)), table.EntitiesOf(key)));
    }

    private static string[] Keys(string identifier) =>
        identifier.IndexOf(':') is >= 0 and var colon ? [identifier, identifier[(colon + 1)..]] : [identifier];

    private static string Any(Random random) => random.Next(4) switch
    {
        0 => $"Q{random.Next(100)}",
        1 => $"ñ:é{random.Next(100)}",
        _ => $"wikidata:Q{random.Next(100)}",
    };
}
