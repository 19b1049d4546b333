using KnowledgeGraph.Model;

namespace KnowledgeGraph.Evidence.Generation;

/// <summary>A relationship of a planted undertaking.</summary>
internal sealed record PlantedRelationship(RelationshipType Type, string StartId, string EndId);
