using KnowledgeGraph.Bolt.Errors;

namespace KnowledgeGraph.Bolt.PackStream;

/// <summary>From a marker to the kind of its value.</summary>
internal static class PackKinds
{
    /// <exception cref="TransportException">The marker is reserved.</exception>
    public static PackKind Of(byte marker) => marker switch
    {
        < PackMarker.TinyString or >= 0xF0 => PackKind.Integer,
        < PackMarker.TinyList => PackKind.String,
        < PackMarker.TinyMap => PackKind.List,
        < PackMarker.TinyStructure => PackKind.Map,
        < PackMarker.Null => PackKind.Structure,
        PackMarker.Null => PackKind.Null,
        PackMarker.Float => PackKind.Float,
        PackMarker.True or PackMarker.False => PackKind.Boolean,
        >= PackMarker.Integer8 and <= PackMarker.Integer64 => PackKind.Integer,
        >= PackMarker.Bytes8 and <= PackMarker.Bytes32 => PackKind.Bytes,
        >= PackMarker.String8 and <= PackMarker.String32 => PackKind.String,
        >= PackMarker.List8 and <= PackMarker.List32 => PackKind.List,
        >= PackMarker.Map8 and <= PackMarker.Map32 => PackKind.Map,
        _ => throw PackReader.Malformed($"the marker {marker:X2} is reserved", 0),
    };
}
