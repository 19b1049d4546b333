using KnowledgeGraph.Model;
using KnowledgeGraph.Questions.Export.Content;

namespace KnowledgeGraph.Questions.Export.Networks;

/// <summary>The attributes of a file of nodes and edges: those that every element has, and the model's fields.</summary>
internal sealed class NetworkFields
{
    /// <summary>The name of the attribute with the evidence.</summary>
    public const string Evidence = "evidence";

    /// <summary>The name of the attribute that tells what type of node one is.</summary>
    public const string Type = "type";

    /// <summary>The name of the attribute that tells what type of relationship one is.</summary>
    public const string Kind = "kind";

    /// <param name="graph">The graph.</param>
    /// <param name="taken">Names that the format needs itself.</param>
    public NetworkFields(ExportedGraph graph, params IReadOnlyList<string> taken)
    {
        OfNodes = ExportFields.OfNodes(graph.Model, graph.NodeTypes, [Type, Evidence, .. taken]);
        OfEdges = ExportFields.OfEdges(graph.Model, graph.EdgeTypes, [Kind, Evidence, .. taken]);
        Spells = graph.NodeTypes.ToDictionary(type => type, type => type.Properties.Values.FirstOrDefault(property => property.Until is not null));
    }

    /// <summary>The fields of nodes.</summary>
    public IReadOnlyList<ExportField> OfNodes { get; }

    /// <summary>The fields of relationships.</summary>
    public IReadOnlyList<ExportField> OfEdges { get; }

    /// <summary>Of each type of nodes the date that another ends; null where there is none.</summary>
    public IReadOnlyDictionary<NodeType, Property?> Spells { get; }
}
