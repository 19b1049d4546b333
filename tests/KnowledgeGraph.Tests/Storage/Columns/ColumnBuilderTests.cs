using System.Text;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Columns;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Tests.Storage.Columns;

/// <summary>Columns hold what was set, whatever form their chunks have.</summary>
public class ColumnBuilderTests
{
    private const int Limit = 5 * ValueChunk.Size;

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Versions_hold_what_was_set_in_them(int seed, bool packs)
    {
        var random = new Random(seed);
        var expected = new Value?[Limit];
        var column = ValueColumn.Empty;
        for (var version = 0; version < 12; version++)
        {
            var builder = new ColumnBuilder(column);
            var before = ((Value?[])expected.Clone(), column);
            // The first fills it as a file does, in order, those after it change what is there.
            for (var i = 0; i < (version == 0 ? Limit : 300); i++)
            {
                var number = version == 0 ? i : random.Next(Limit);
                var value = Any(random, number);
                if (value is null || !builder.TrySet(number, value.Encode())) builder.Set(number, value, packs);
                expected[number] = value;
                if (random.Next(50) == 0) Assert.Equal(expected[number], builder[number]);
            }
            column = builder.Build(packs, repacks: packs && version == 5);

            Check(expected, column);
            Check(before.Item1, before.column);
        }
    }

    [Fact]
    public void Texts_that_differ_are_packed_and_those_that_recur_are_kept_once()
    {
        var names = Column(number => new TextValue($"Ñandú {number}"));
        var kinds = Column(number => new TextValue(number % 3 == 0 ? "MINISTRY" : "COMPANY"));
        var days = Column(number => new IntegerValue(number));

        Assert.All(Filled(names), chunk => Assert.IsType<PackedTexts>(chunk));
        Assert.All(Filled(kinds), chunk => Assert.IsType<CodedValues>(chunk));
        Assert.All(Filled(days), chunk => Assert.IsType<SharedValues>(chunk));
        Assert.Same(kinds[0], kinds[3]);
        Assert.Equal("\"Ñandú 700\"", names[700]!.ToString());
    }

    [Fact]
    public void Values_that_recur_in_other_chunks_are_kept_once_and_those_beyond_what_two_bytes_tell_as_they_are()
    {
        var days = Column(number => new IntegerValue(number % 400));
        Assert.All(Filled(days), chunk => Assert.IsType<SharedValues>(chunk));
        Assert.Same(days[7], days[807]);

        const int Many = ushort.MaxValue + (2 * ValueChunk.Size);
        var builder = new ColumnBuilder(ValueColumn.Empty);
        for (var number = 0; number < Many; number++) builder.Set(number, new IntegerValue(number), packs: true);
        var numbers = builder.Build(packs: true, repacks: false);
        Assert.All(Enumerable.Range(0, Many), number => Assert.Equal(new IntegerValue(number), numbers[number]));
        Assert.IsType<SharedValues>(numbers.ChunkAt(0));
        Assert.IsType<LooseValues>(numbers.ChunkAt(Many / ValueChunk.Size));
    }

    [Fact]
    public void A_chunk_of_long_texts_is_packed_too()
    {
        var column = Column(number => new TextValue(new string('x', 300) + number));

        Assert.All(Filled(column), chunk => Assert.IsType<PackedTexts>(chunk));
        Assert.Equal(new string('x', 300) + "511", ((TextValue)column[511]!).Text);
    }

    [Fact]
    public void A_small_graph_that_becomes_large_is_packed_whole()
    {
        var builder = new ColumnBuilder(ValueColumn.Empty);
        for (var number = 0; number < Limit; number++) builder.Set(number, new TextValue($"{number}"), packs: false);
        var loose = builder.Build(packs: false, repacks: false);

        var packed = new ColumnBuilder(loose).Build(packs: true, repacks: true);

        Assert.All(Filled(loose), chunk => Assert.IsType<LooseValues>(chunk));
        Assert.All(Filled(packed), chunk => Assert.IsType<PackedTexts>(chunk));
        Assert.All(Enumerable.Range(0, Limit), number => Assert.Equal(loose[number], packed[number]));
    }

    private static IEnumerable<ValueChunk> Filled(ValueColumn column) => column.Chunks.Where(chunk => chunk != ValueChunk.Blank);

    private static ValueColumn Column(Func<int, Value> valueOf)
    {
        var builder = new ColumnBuilder(ValueColumn.Empty);
        for (var number = 0; number < 3 * ValueChunk.Size; number++) builder.Set(number, valueOf(number), packs: true);
        return builder.Build(packs: true, repacks: false);
    }

    private static void Check(Value?[] expected, ValueColumn values)
    {
        var column = new Column(values);
        for (var number = 0; number < expected.Length; number++)
        {
            Assert.Equal(expected[number], column[number]);
            Assert.Equal(expected[number]?.ToString() ?? "", Encoding.UTF8.GetString(column.JsonAt(number)));
        }
        Assert.Null(column[expected.Length + ValueChunk.Size]);
    }

    private static Value? Any(Random random, int number) => (number / ValueChunk.Size, random.Next(40)) switch
    {
        (_, 0) => null,
        (1, 1) => new IntegerValue(number),
        (2, 1) => new TextValue("a \"quote\"\n"),
        (3, 1) => new ListValue(new TextValue("ä"), new ListValue(new TextValue("deep"))),
        (_, < 10) => new ListValue([.. Enumerable.Range(0, random.Next(4)).Select(item => new TextValue($"ñ, {item}], [{number}"))]),
        (_, < 12) => new TextValue(""),
        _ => new TextValue($"Łódź {number}"),
    };
}
