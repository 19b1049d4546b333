namespace KnowledgeGraph.Bolt.PackStream.Values;

/// <summary>A point in the plane or in space.</summary>
/// <param name="ReferenceSystem">The spatial reference system's id, such as 4326 for WGS-84.</param>
/// <param name="X">The first coordinate; a longitude in a geographic system.</param>
/// <param name="Y">The second coordinate; a latitude in a geographic system.</param>
/// <param name="Z">The third coordinate; null in the plane.</param>
public readonly record struct BoltPoint(long ReferenceSystem, double X, double Y, double? Z = null);
