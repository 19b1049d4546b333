using KnowledgeGraph.Evidence.Statements;

namespace KnowledgeGraph.Evidence.Seeds.Mistakes;

/// <summary>Collects the mistakes of a load, so that all of them are told at once.</summary>
internal sealed class SeedMistakes
{
    private readonly List<SeedMistake> _found = [];

    public bool HasAny => _found.Count > 0;

    public void Add(SeedPlace at, string message) => _found.Add(new SeedMistake(at, message));

    public void AddAll(SeedMistakes others) => _found.AddRange(others._found);

    /// <summary>
    /// <c> Did you mean 'x'?</c> after a message, or nothing. To look through all ids of a load takes a while, so this is done only for
    /// as many mistakes as are listed.
    /// </summary>
    public string NearId(string id, IEnumerable<string> known) =>
        _found.Count < SeedException.ListedMistakes ? Suggestion.Sentence(id, known) : "";

    /// <summary>Ends the load if anything was found.</summary>
    /// <exception cref="SeedException">It was.</exception>
    public void ThrowIfAny()
    {
        if (!HasAny) return;
        throw new SeedException(
            [.. _found.Distinct().OrderBy(mistake => mistake.At, SeedPlace.Order).ThenBy(mistake => mistake.Message, StringComparer.Ordinal)]);
    }
}
