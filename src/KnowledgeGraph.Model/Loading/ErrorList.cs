using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Model.Loading;

/// <summary>The mistakes found so far, at most a limit of them.</summary>
internal sealed class ErrorList(int limit)
{
    /// <summary>Looking for near names compares with every candidate, so it ends after as many mistakes as a person would read.</summary>
    private const int SuggestionLimit = 50;

    private readonly List<ModelError> _errors = [];
    private int _suppressed;

    public void Add(Node at, string message) =>
        Add(at.Location.Source?.Name ?? "", at.Location.Line, at.Location.Column, message);

    public void Add(string file, int line, int column, string message)
    {
        if (_errors.Count < limit) _errors.Add(new ModelError(file, line, column, message));
        else _suppressed++;
    }

    /// <summary><c> Did you mean 'name'?</c> with a blank before it, or nothing where no candidate is near.</summary>
    public string Suggest(string name, IEnumerable<string> candidates)
    {
        if (_errors.Count >= SuggestionLimit) return "";
        return NearName.Of(name, candidates) is { } near ? $" Did you mean '{near}'?" : "";
    }

    public void ThrowIfAny()
    {
        if (_errors.Count == 0) return;
        var ordered = _errors
            .OrderBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line).ThenBy(error => error.Column).ToList();
        if (_suppressed > 0) ordered.Add(ordered[^1] with { Message = $"{_suppressed} more mistakes follow: correct these first." });
        throw new ModelException(ordered);
    }
}
