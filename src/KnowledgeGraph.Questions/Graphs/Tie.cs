using KnowledgeGraph.Model;

namespace KnowledgeGraph.Questions.Graphs;

/// <summary>One relationship of the traversed graph, seen from one of its ends.</summary>
/// <param name="Relationship">Its number in the graph at hand.</param>
/// <param name="Far">The number of the entity at its other end; the same for one that leads back to where it starts.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsForward">Whether it starts here.</param>
internal readonly record struct Tie(int Relationship, int Far, RelationshipType Type, bool IsForward);
