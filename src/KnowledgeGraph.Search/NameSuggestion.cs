using KnowledgeGraph.Model;

namespace KnowledgeGraph.Search;

/// <summary>An entity that somebody who types may mean.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its type.</param>
/// <param name="Name">The name that it is shown by.</param>
/// <param name="MatchedName">The name that fits what was typed.</param>
public sealed record NameSuggestion(string Id, NodeType Type, string Name, string MatchedName);
