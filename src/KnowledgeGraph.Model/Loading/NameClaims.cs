using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Model.Loading;

/// <summary>Who has which name, in one space of names.</summary>
internal sealed class NameClaims(ModelDraft draft, string what)
{
    private const string Api = "the API itself";
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);

    /// <summary>Sets names aside for the API itself.</summary>
    public void Reserve(IEnumerable<string> names)
    {
        foreach (var name in names) _owners.TryAdd(name, Api);
    }

    /// <summary>Claims a name with each of the suffixes; false, and a mistake, where one is taken.</summary>
    /// <param name="name">The name.</param>
    /// <param name="suffixes">What is appended to it for each of the names that are needed.</param>
    /// <param name="owner">Who needs them.</param>
    /// <param name="at">The place to blame; null where no file is to blame.</param>
    /// <param name="instead">What to write where the API has the name, as part of a sentence.</param>
    /// <param name="remedy">What to do where another part of the model has it.</param>
    public bool Claim(string name, string[] suffixes, string owner, Node? at, string instead, string remedy = "rename one of the two.")
    {
        foreach (var suffix in suffixes)
        {
            if (_owners.TryAdd(name + suffix, owner)) continue;
            if (at is null) return false;
            draft.Errors.Add(at, _owners[name + suffix] == Api
                ? $"The {what} '{name + suffix}' belongs to the API, and {owner} would need it: {instead}."
                : $"The {what} '{name + suffix}' is needed twice, for {owner} and for {_owners[name + suffix]}: {remedy}");
            return false; // one mistake tells
        }
        return true;
    }
}
