using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Tests.Bolt.PackStream;

/// <summary>Bytes that lie about their size, depth or text are refused without memory or stack being spent on them.</summary>
public class PackHostileTests
{
    // What refusing may allocate: the exception and its text.
    private const long SmallBytes = 64 * 1024;

    [Theory]
    [InlineData("")]
    [InlineData("C9 00")]
    [InlineData("C1 00 00 00")]
    [InlineData("85 61 62")]
    [InlineData("D0")]
    [InlineData("D2 7F FF FF FF 61")]
    [InlineData("D2 FF FF FF FF 61")]
    [InlineData("CE 7F FF FF FF 00")]
    [InlineData("D6 7F FF FF FF 01")]
    [InlineData("D6 FF FF FF FF 01")]
    [InlineData("DA 7F FF FF FF 81 61 01")]
    [InlineData("D6 00 00 00 03 01 02")]
    [InlineData("A1 81 61")]
    [InlineData("B1")]
    [InlineData("B2 4E 01")]
    [InlineData("C4")]
    [InlineData("DB 01 01")]
    [InlineData("E0")]
    [InlineData("82 C3 28")]
    [InlineData("83 ED A0 80")]
    [InlineData("84 F4 90 80 80")]
    [InlineData("81 FF")]
    public void Malformed_bytes_are_refused_by_reading_and_by_passing_over(string hex)
    {
        var bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

        var read = Refused(bytes, static (ref PackReader reader) => reader.ReadValue());
        var skipped = Refused(bytes, static (ref PackReader reader) => reader.Skip());

        Assert.Equal((TransportFault.Protocol, TransportFault.Protocol), (read.Fault, skipped.Fault));
    }

    [Theory]
    [InlineData((byte)0x91)]
    [InlineData((byte)0xB1)]
    [InlineData((byte)0xA1)]
    public void Ten_thousand_levels_are_refused(byte opener)
    {
        byte[] level = opener switch { 0x91 => [opener], 0xB1 => [opener, 0x7A], _ => [opener, 0x81, 0x61] };
        var bytes = Enumerable.Repeat(level, 10_000).SelectMany(part => part).Append((byte)1).ToArray();

        Assert.Contains("deeper than 100", Refused(bytes, static (ref PackReader reader) => reader.ReadValue()).Message, StringComparison.Ordinal);
        Assert.Contains("deeper than 100", Refused(bytes, static (ref PackReader reader) => reader.Skip()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hundred_levels_are_read()
    {
        var bytes = Enumerable.Repeat((byte)0x91, PackLimits.MaxDepth).Append((byte)1).ToArray();
        var reader = new PackReader(bytes);
        var again = new PackReader(bytes);

        Assert.NotNull(reader.ReadValue());
        again.Skip();
        Assert.True(again.IsAtEnd);
    }

    [Fact]
    public void A_list_that_announces_two_thousand_million_values_costs_no_memory()
    {
        // The header is believed only as far as there are bytes; here a megabyte of them announces as many values.
        var bytes = new byte[1024 * 1024];
        new byte[] { 0xD6, 0x7F, 0xFF, 0xFF, 0xFF }.CopyTo(bytes, 0);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var refused = Refused(bytes, static (ref PackReader reader) => reader.ReadListHeader());

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, SmallBytes);
        Assert.Contains("2147483647", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_bytes_are_read_or_refused_and_nothing_else()
    {
        var random = new Random(5);
        var refused = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = new byte[random.Next(1, 64)];
            random.NextBytes(bytes);
            var reader = new PackReader(bytes);
            try
            {
                reader.ReadValue();
            }
            catch (TransportException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 1, 19_999);
    }

    [Fact]
    public void Asking_for_another_kind_than_is_there_says_which_is_there()
    {
        var wrong = Assert.Throws<UsageException>(() => new PackReader([0x81, 0x41]).ReadInteger());

        Assert.Contains("Integer", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("String", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_graph_structure_with_fields_of_other_kinds_is_refused() =>
        Assert.Equal(TransportFault.Protocol, Refused([0xB1, 0x44, 0x81, 0x41], static (ref PackReader reader) => reader.ReadValue()).Fault);

    private delegate void Reading(ref PackReader reader);

    private static TransportException Refused(byte[] bytes, Reading read)
    {
        var reader = new PackReader(bytes);
        try
        {
            read(ref reader);
        }
        catch (TransportException refused)
        {
            return refused;
        }

        Assert.Fail("The bytes were read.");
        return null;
    }
}
