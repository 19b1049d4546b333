using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Model.Loading;

/// <summary>Who has which name, in one space of names.</summary>
internal sealed class NameClaims(ModelDraft draft, string what)
{
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);

    /// <summary>Sets names aside for the API itself.</summary>
    public void Reserve(IEnumerable<string> names)
    {
        foreach (var name in names) _owners.TryAdd(name, "the API itself");
    }

    /// <summary>Claims a name with each of the suffixes; false, and a mistake, where one is taken.</summary>
    public bool Claim(string name, string[] suffixes, string owner, Node? at, string remedy = "rename one of the two.")
    {
        foreach (var suffix in suffixes)
        {
            if (_owners.TryAdd(name + suffix, owner)) continue;
            if (at is not null) draft.Errors.Add(at, $"The {what} '{name + suffix}' is needed twice, for {owner} and for {_owners[name + suffix]}: {remedy}");
            return false; // one mistake tells
        }
        return true;
    }
}
