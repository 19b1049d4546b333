using KnowledgeGraph.Bolt.PackStream.Values;

namespace KnowledgeGraph.Bolt.PackStream;

/// <summary>Which record stands for which structure, both ways (Bolt, "Structure semantics", version 5).</summary>
internal static class StructureCodec
{
    /// <summary>The record for a structure's fields; one that Bolt 5 does not know, or of another length, stays as it is.</summary>
    /// <exception cref="InvalidCastException">A field is of another kind than the structure's.</exception>
    public static object Decode(byte tag, List<object?> fields) => (tag, fields.Count) switch
    {
        (StructureTag.Node, 4) => new BoltNode(Integer(fields[0]), Texts(fields[1]), Map(fields[2]), Text(fields[3])),
        (StructureTag.Relationship, 8) => new BoltRelationship(
            Integer(fields[0]), Text(fields[3]), Map(fields[4]), Text(fields[5]),
            new BoltEnds(Integer(fields[1]), Integer(fields[2]), Text(fields[6]), Text(fields[7]))),
        (StructureTag.UnboundRelationship, 4) => new BoltRelationship(Integer(fields[0]), Text(fields[1]), Map(fields[2]), Text(fields[3])),
        (StructureTag.Path, 3) => new BoltPath(ListOf<BoltNode>(fields[0]), ListOf<BoltRelationship>(fields[1]), ListOf<long>(fields[2])),
        (StructureTag.Date, 1) => new BoltDate(Integer(fields[0])),
        (StructureTag.Time, 2) => new BoltTime(Integer(fields[0]), Offset(fields[1])),
        (StructureTag.LocalTime, 1) => new BoltTime(Integer(fields[0])),
        (StructureTag.DateTime, 3) => new BoltDateTime(Integer(fields[0]), Integer(fields[1]), Offset(fields[2])),
        (StructureTag.ZonedDateTime, 3) => new BoltDateTime(Integer(fields[0]), Integer(fields[1]), OffsetSeconds: null, Text(fields[2])),
        (StructureTag.LocalDateTime, 2) => new BoltLocalDateTime(Integer(fields[0]), Integer(fields[1])),
        (StructureTag.Duration, 4) => new BoltDuration(Integer(fields[0]), Integer(fields[1]), Integer(fields[2]), Integer(fields[3])),
        (StructureTag.Point2D, 3) => new BoltPoint(Integer(fields[0]), Float(fields[1]), Float(fields[2])),
        (StructureTag.Point3D, 4) => new BoltPoint(Integer(fields[0]), Float(fields[1]), Float(fields[2]), Float(fields[3])),
        _ => new BoltStructure(tag, fields),
    };

    /// <summary>The tag and fields of a record that may be sent, or null for what Bolt does not take as a parameter.</summary>
    public static (byte Tag, object?[] Fields)? Encode(object value) => value switch
    {
        BoltDate date => (StructureTag.Date, [date.Days]),
        BoltTime { OffsetSeconds: { } offset } time => (StructureTag.Time, [time.Nanoseconds, offset]),
        BoltTime time => (StructureTag.LocalTime, [time.Nanoseconds]),
        BoltDateTime { Zone: { } zone } moment => (StructureTag.ZonedDateTime, [moment.Seconds, moment.Nanoseconds, zone]),
        BoltDateTime moment => (StructureTag.DateTime, [moment.Seconds, moment.Nanoseconds, moment.OffsetSeconds ?? 0]),
        BoltLocalDateTime moment => (StructureTag.LocalDateTime, [moment.Seconds, moment.Nanoseconds]),
        BoltDuration duration => (StructureTag.Duration, [duration.Months, duration.Days, duration.Seconds, duration.Nanoseconds]),
        BoltPoint { Z: { } z } point => (StructureTag.Point3D, [point.ReferenceSystem, point.X, point.Y, z]),
        BoltPoint point => (StructureTag.Point2D, [point.ReferenceSystem, point.X, point.Y]),
        BoltStructure structure => (structure.Tag, [.. structure.Fields]),
        _ => null,
    };

    private static long Integer(object? field) => field is long value ? value : throw new InvalidCastException();

    private static double Float(object? field) => field is double value ? value : throw new InvalidCastException();

    private static string Text(object? field) => field as string ?? throw new InvalidCastException();

    private static Dictionary<string, object?> Map(object? field) => field as Dictionary<string, object?> ?? throw new InvalidCastException();

    private static List<string> Texts(object? field) => ListOf<string>(field);

    private static List<T> ListOf<T>(object? field) => field is List<object?> list
        ? list.ConvertAll(item => item is T value ? value : throw new InvalidCastException())
        : throw new InvalidCastException();

    private static int Offset(object? field) =>
        Integer(field) is >= int.MinValue and <= int.MaxValue and var offset ? (int)offset : throw new InvalidCastException();
}
