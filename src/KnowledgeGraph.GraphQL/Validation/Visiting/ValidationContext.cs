using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation.Fragments;
using KnowledgeGraph.GraphQL.Validation.Limits;

namespace KnowledgeGraph.GraphQL.Validation.Visiting;

/// <summary>What the rules of one validation share.</summary>
internal sealed class ValidationContext(
    Schema schema, DocumentNode document, ValidationOptions options, FragmentGraph fragments, ValidationErrors errors)
{
    public Schema Schema { get; } = schema;

    public DocumentNode Document { get; } = document;

    public ValidationLimits Limits { get; } = options.Limits;

    /// <summary>The document's operations and fragments.</summary>
    public FragmentGraph Fragments { get; } = fragments;

    /// <summary>Where errors go, and where limits end the validation.</summary>
    public ValidationErrors Errors { get; } = errors;

    /// <summary>The types that hold at the node being visited.</summary>
    public TypeInfo Types { get; } = new();

    /// <summary>Whether messages may name what the schema has.</summary>
    public bool CanSuggest { get; } = options.CanSuggest;

    /// <summary>Whether the schema may be asked for.</summary>
    public bool CanIntrospect { get; } = options.CanIntrospect;

    /// <summary>Reports a broken rule at some nodes.</summary>
    public void Report(string message, params IEnumerable<Node> nodes) => Errors.Add(message, nodes);

    /// <summary>"Did you mean …?" with a blank in front, or nothing.</summary>
    public string DidYouMean<T>(string given, IEnumerable<T> candidates, string? what = null)
        where T : INamed =>
        CanSuggest ? Suggestions.DidYouMean(given, candidates.Select(candidate => candidate.Name), what) : "";
}
