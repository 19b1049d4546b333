using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Neo4j.Rows;
using KnowledgeGraph.Tests.Bolt.Wire;
using KnowledgeGraph.Tests.Neo4j.QueryTexts;

namespace KnowledgeGraph.Tests.Neo4j.Rows;

/// <summary>Rows on their way from the wire to JSON: no split of the bytes changes the answer, and rows that lie cost next to nothing.</summary>
public class RowWireTests
{
    // What refusing may allocate: the exception and its text.
    private const long SmallBytes = 64 * 1024;
    private const string Model = """
        enum Language { ES EN }
        type Club @node { name: String! @localized  city: String  price: Decimal  weight: Float  tags: [String!]  members: [Woman!]! @relationship(type: "JOINED", direction: IN) }
        type Woman @node(plural: "women") { name: String! }
        """;

    [Theory]
    [InlineData(ushort.MaxValue)]
    [InlineData(3)]
    public async Task An_answer_is_the_same_wherever_its_bytes_are_split(int chunkBytes)
    {
        var sent = Sent.By(Model, """{ club(id: "c") { name city price weight tags names { text language } } woman(id: "w") { name } }""");

        await Replay.InAllPiecesAsync(
            Script.Greeting + """
            C: BEGIN *
            C: RUN *
            C: PULL *
            C: RUN *
            C: PULL *
            C: COMMIT
            S: SUCCESS {}
            S: SUCCESS {"fields": ["a"]}
            S: RECORD [["Señora \"😀\"", null, "1.50", 1234567.125, ["x", ""], ["Señora \"😀\"", null, "Lady", null]]]
            S: SUCCESS {}
            S: <NOOP>
            S: SUCCESS {"fields": ["a"]}
            S: RECORD [["a name of more than sixteen bytes"]]
            S: SUCCESS {}
            S: SUCCESS {}
            """,
            async driver =>
            {
                using var run = sent.Run();

                await driver.RunAsync(run.Texts, run.Sinks, cancellation: TestContext.Current.CancellationToken);

                Assert.Equal(
                    """{"club":{"name":"Señora \"😀\"","city":null,"price":1.50,"weight":1234567.125,"tags":["x",""],"names":[{"text":"Señora \"😀\"","language":null},{"text":"Lady","language":"EN"}]},"woman":{"name":"a name of more than sixteen bytes"}}""",
                    Sent.Written(run));
            },
            chunkBytes);
    }

    [Theory]
    [InlineData("91 D6 7F FF FF FF")]
    [InlineData("91 D2 7F FF FF FF 61")]
    [InlineData("91 95 01 02")]
    [InlineData("91 DA 7F FF FF FF 81 61 01")]
    [InlineData("91 82 C3 28")]
    [InlineData("90")]
    [InlineData("91")]
    public void A_row_that_announces_more_than_it_has_is_refused(string hex)
    {
        var bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

        Assert.Equal(TransportFault.Protocol, Refused(bytes).Fault);
    }

    [Fact]
    public void A_row_of_ten_thousand_levels_is_refused_in_fixed_memory()
    {
        byte[] bytes = [.. Enumerable.Repeat((byte)0x91, 10_000), 1];
        Refused(bytes);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var refused = Refused(bytes);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, SmallBytes);
        Assert.Contains("deeper than 100", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3L)]
    [InlineData(-1L)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void A_row_for_a_value_that_was_not_asked_for_is_refused(long number)
    {
        using var writer = new PackWriter();
        writer.WriteValue(new List<object?> { new List<object?> { new List<object?> { number, "x" } } });

        Assert.Equal(TransportFault.Protocol, Refused(writer.Written.ToArray(), isNumbered: true).Fault);
    }

    [Fact]
    public async Task A_record_that_is_no_list_is_a_fault_of_protocol()
    {
        var sent = Sent.By(Model, """{ woman(id: "w") { name } }""");

        await Replay.OnceAsync(
            Script.Greeting + """
            C: RUN *
            C: PULL *
            S: SUCCESS {"fields": ["a"]}
            S: RECORD "text"
            """,
            async driver =>
            {
                using var run = sent.Run();

                var failure = await Assert.ThrowsAsync<TransportException>(
                    async () => await driver.RunAsync(run.Texts, run.Sinks, cancellation: TestContext.Current.CancellationToken));

                Assert.Equal(TransportFault.Protocol, failure.Fault);
            });
    }

    private static TransportException Refused(byte[] row, bool isNumbered = false)
    {
        using var buffer = new RowBuffer(3, isNumbered, limit: 1 << 20);
        var reader = new PackReader(row);
        try
        {
            buffer.OnRecord(ref reader);
        }
        catch (TransportException refused)
        {
            return refused;
        }

        Assert.Fail("The row was taken.");
        return null;
    }
}
