namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A part of the type system that is found by its name.</summary>
public interface INamed
{
    /// <summary>The name; case matters.</summary>
    string Name { get; }
}
