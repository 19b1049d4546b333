namespace KnowledgeGraph.GraphQL.Language.Nodes;

/// <summary>A node on which directives may stand.</summary>
public interface IHasDirectives
{
    /// <summary>Directives in the order written, which can matter (specification section 2.13).</summary>
    IReadOnlyList<DirectiveNode> Directives { get; }
}
