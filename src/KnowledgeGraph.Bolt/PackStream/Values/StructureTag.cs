namespace KnowledgeGraph.Bolt.PackStream.Values;

/// <summary>The tags of Bolt 5's structures (Bolt, "Structure semantics").</summary>
public static class StructureTag
{
    /// <summary>A node: id, labels, properties, element id.</summary>
    public const byte Node = (byte)'N';

    /// <summary>A relationship: id, both ends' ids, type, properties, element id, both ends' element ids.</summary>
    public const byte Relationship = (byte)'R';

    /// <summary>A relationship within a path: id, type, properties, element id.</summary>
    public const byte UnboundRelationship = (byte)'r';

    /// <summary>A path: nodes, relationships, indices.</summary>
    public const byte Path = (byte)'P';

    /// <summary>A date: days since 1970-01-01.</summary>
    public const byte Date = (byte)'D';

    /// <summary>A time of day with an offset: nanoseconds since midnight, seconds east of UTC.</summary>
    public const byte Time = (byte)'T';

    /// <summary>A time of day: nanoseconds since midnight.</summary>
    public const byte LocalTime = (byte)'t';

    /// <summary>A moment with an offset: seconds since 1970 in UTC, nanoseconds, seconds east of UTC.</summary>
    public const byte DateTime = (byte)'I';

    /// <summary>A moment in a named zone: seconds since 1970 in UTC, nanoseconds, zone.</summary>
    public const byte ZonedDateTime = (byte)'i';

    /// <summary>A date and time of day without a zone: seconds since 1970, nanoseconds.</summary>
    public const byte LocalDateTime = (byte)'d';

    /// <summary>An amount of time: months, days, seconds, nanoseconds.</summary>
    public const byte Duration = (byte)'E';

    /// <summary>A point in the plane: reference system, x, y.</summary>
    public const byte Point2D = (byte)'X';

    /// <summary>A point in space: reference system, x, y, z.</summary>
    public const byte Point3D = (byte)'Y';
}
