namespace KnowledgeGraph.Benchmarks.Names;

/// <summary>What is asked of a large index: names as they are, with errors, cut, turned round, in part, and single common words.</summary>
internal static class NameQuestions
{
    private static readonly string[] Common =
        ["grupo", "universidad tecnologica", "industrias", "camara de comercio", "asociacion", "de la", "fundacion", "maria", "hernandez", "san antonio"];

    /// <summary>Searches, the same for the same count.</summary>
    /// <param name="names">The names that are in the index.</param>
    /// <param name="count">How many.</param>
    public static IEnumerable<string> Searches(IReadOnlyList<string> names, int count)
    {
        var random = new Random(7);
        for (var i = 0; i < count; i++)
        {
            var name = names[random.Next(names.Count)];
            yield return (i % 6) switch
            {
                0 => name,
                1 => Mistyped(name, random),
                2 => string.Join(' ', name.Split(' ').Reverse()),
                3 => string.Join(' ', name.Split(' ').Where((_, word) => word % 2 == 0)),
                4 => name[..Math.Min(name.Length, 4 + random.Next(12))],
                _ => Common[i / 6 % Common.Length],
            };
        }
    }

    /// <summary>What stands in the field after each letter of names that are typed.</summary>
    public static IEnumerable<string> Prefixes(IReadOnlyList<string> names, int count)
    {
        var random = new Random(8);
        for (var i = 0; i < count; i++)
        {
            var name = names[random.Next(names.Count)];
            yield return name[..Math.Min(name.Length, 1 + (i % 16))];
        }
    }

    private static string Mistyped(string name, Random random)
    {
        var at = 1 + random.Next(Math.Max(1, name.Length - 2));
        return at + 1 >= name.Length ? name : random.Next(3) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, "e"),
            _ => string.Concat(name.AsSpan(0, at), [name[at + 1], name[at]], name.AsSpan(at + 2)),
        };
    }
}
