using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.PackStream.Values;

namespace KnowledgeGraph.Tests.Bolt.PackStream;

/// <summary>The forms of values, with the examples of the PackStream specification, and the edges of every width.</summary>
public class PackFormTests
{
    public static TheoryData<string, object?> Forms => new()
    {
        { "C0", null },
        { "C3", true },
        { "C2", false },
        { "2A", 42L },
        { "F0", -16L },
        { "7F", 127L },
        { "C8 EF", -17L },
        { "C8 80", -128L },
        { "C9 00 80", 128L },
        { "C9 FF 7F", -129L },
        { "C9 7F FF", 32767L },
        { "CA 00 00 80 00", 32768L },
        { "CA FF FF 7F FF", -32769L },
        { "CA 7F FF FF FF", 2147483647L },
        { "CB 00 00 00 00 80 00 00 00", 2147483648L },
        { "CB 80 00 00 00 00 00 00 00", long.MinValue },
        { "CB 7F FF FF FF FF FF FF FF", long.MaxValue },
        { "C1 3F F3 AE 14 7A E1 47 AE", 1.23 },
        { "C1 FF F0 00 00 00 00 00 00", double.NegativeInfinity },
        { "CC 00", Array.Empty<byte>() },
        { "CC 03 01 02 03", new byte[] { 1, 2, 3 } },
        { "80", "" },
        { "81 41", "A" },
        { "8F 616161616161616161616161616161", new string('a', 15) },
        { "D0 10 61616161616161616161616161616161", new string('a', 16) },
        { "D0 12 47 72 C3 B6 C3 9F 65 6E 6D 61 C3 9F 73 74 C3 A4 62 65", "Größenmaßstäbe" },
        { "84 F0 9F 8C 8D", "🌍" },
        { "90", new List<object?>() },
        { "93 01 C1 40 00 00 00 00 00 00 00 85 74 68 72 65 65", new List<object?> { 1L, 2.0, "three" } },
        { "A0", new Dictionary<string, object?>() },
        { "A1 83 6F 6E 65 84 65 69 6E 73", new Dictionary<string, object?> { ["one"] = "eins" } },
        { "B1 44 C9 46 77", new BoltDate(18039) },
        { "B3 49 C9 11 94 2A C9 0E 10", new BoltDateTime(4500, 42, 3600) },
        { "B2 54 01 C9 0E 10", new BoltTime(1, 3600) },
        { "B1 74 01", new BoltTime(1) },
        { "B2 64 01 02", new BoltLocalDateTime(1, 2) },
        { "B3 69 01 02 83 55 54 43", new BoltDateTime(1, 2, OffsetSeconds: null, "UTC") },
        { "B4 45 01 02 03 04", new BoltDuration(1, 2, 3, 4) },
        { "B3 58 C9 10 E6 C13FF0000000000000 C14000000000000000", new BoltPoint(4326, 1, 2) },
        { "B4 59 C9 13 73 C13FF0000000000000 C14000000000000000 C10000000000000000", new BoltPoint(4979, 1, 2, 0) },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_value_is_written_in_its_shortest_form(string hex, object? value)
    {
        using var writer = new PackWriter();

        writer.WriteValue(value);

        Assert.Equal(hex.Replace(" ", "", StringComparison.Ordinal), Convert.ToHexString(writer.Written.Span));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_is_read_as_its_value(string hex, object? value)
    {
        var reader = Reader(hex);

        Assert.Equal(value, reader.ReadValue());
        Assert.True(reader.IsAtEnd);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_can_be_passed_over(string hex, object? value)
    {
        var reader = Reader(hex + "2A");

        reader.Skip();

        Assert.True(reader.ReadInteger() == 42, $"after {value}");
    }

    [Theory]
    [InlineData("C8 2A")]
    [InlineData("C9 00 2A")]
    [InlineData("CA 00 00 00 2A")]
    [InlineData("CB 00 00 00 00 00 00 00 2A")]
    public void Forms_longer_than_need_be_are_read_too(string hex) => Assert.Equal(42, Reader(hex).ReadInteger());

    [Theory]
    [InlineData(255, "D0FF")]
    [InlineData(256, "D10100")]
    [InlineData(65_535, "D1FFFF")]
    [InlineData(65_536, "D200010000")]
    public void The_header_of_a_text_has_the_width_of_its_length(int length, string header) =>
        AssertHeader(writer => writer.WriteString(new string('x', length)), header);

    [Theory]
    [InlineData(15, "9F")]
    [InlineData(16, "D410")]
    [InlineData(255, "D4FF")]
    [InlineData(256, "D50100")]
    [InlineData(65_536, "D600010000")]
    public void The_header_of_a_list_has_the_width_of_its_length(int count, string header) => AssertHeader(writer => writer.WriteListHeader(count), header);

    [Theory]
    [InlineData(15, "AF")]
    [InlineData(16, "D810")]
    [InlineData(256, "D90100")]
    [InlineData(65_536, "DA00010000")]
    public void The_header_of_a_map_has_the_width_of_its_length(int count, string header) => AssertHeader(writer => writer.WriteMapHeader(count), header);

    [Theory]
    [InlineData(255, "CCFF")]
    [InlineData(256, "CD0100")]
    [InlineData(65_536, "CE00010000")]
    public void The_header_of_bytes_has_the_width_of_their_length(int count, string header) =>
        AssertHeader(writer => writer.WriteBytes(new byte[count]), header);

    [Fact]
    public void Of_equal_keys_the_last_one_wins() => Assert.Equal(new Dictionary<string, object?> { ["a"] = 2L }, Reader("A2 81 61 01 81 61 02").ReadValue());

    [Fact]
    public void Nodes_relationships_and_paths_become_records()
    {
        var path = Assert.IsType<BoltPath>(Reader("B3 50 91 B4 4E 03 91 81 41 A1 81 70 01 82 65 31 91 B4 72 05 81 54 A0 82 65 32 92 01 00").ReadValue());
        var relationship = Assert.IsType<BoltRelationship>(Reader("B8 52 05 01 02 81 54 A0 82 65 35 82 65 31 82 65 32").ReadValue());

        Assert.Equal((3L, "e1", 1L), (path.Nodes[0].Id, path.Nodes[0].ElementId, path.Nodes[0].Properties["p"]));
        Assert.Equal(["A"], path.Nodes[0].Labels);
        Assert.Equal(
            (5L, "T", "e2", null), (path.Relationships[0].Id, path.Relationships[0].Type, path.Relationships[0].ElementId, path.Relationships[0].Ends));
        Assert.Equal([1, 0], path.Indices);
        Assert.Equal(new BoltEnds(1, 2, "e1", "e2"), relationship.Ends);
    }

    [Fact]
    public void A_structure_unknown_to_bolt_5_keeps_its_fields()
    {
        var structure = Assert.IsType<BoltStructure>(Reader("B2 56 CC 01 C8 CC 01 07").ReadValue());

        Assert.Equal((byte)'V', structure.Tag);
        Assert.Equal([new byte[] { 0xC8 }, new byte[] { 7 }], structure.Fields);
    }

    private static void AssertHeader(Action<PackWriter> write, string header)
    {
        using var writer = new PackWriter();

        write(writer);

        Assert.Equal(header, Convert.ToHexString(writer.Written.Span[..(header.Length / 2)]));
    }

    private static PackReader Reader(string hex) => new(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));
}
