using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.Tests.Bolt.Wire;

namespace KnowledgeGraph.Tests.Bolt.Queries;

/// <summary>What a driver meets that takes parameters as objects and gives rows as objects.</summary>
public class DecodedValueTests
{
    [Fact]
    public void Parameters_are_read_as_the_objects_that_they_were_written_from()
    {
        var text = WrittenParameters.With(
            "RETURN $p", writer => writer.WriteValue(new Dictionary<string, object?> { ["p"] = new List<object?> { 1L, "é", null, 1.5, true } }));

        var parameters = text.ReadParameters();

        Assert.NotNull(parameters);
        Assert.Equal(["p"], parameters.Keys);
        Assert.Equal([1L, "é", null, 1.5, true], Assert.IsType<IEnumerable<object?>>(parameters["p"], exactMatch: false));
        Assert.Null(QueryText.Of("RETURN 1").ReadParameters());
    }

    [Fact]
    public void A_decoded_row_reaches_a_sink_as_one_from_the_wire_does()
    {
        var sink = new Rows();

        ((IRecordSink)sink).OnRecord(["é", 3_000_000_000L, null, new List<object?> { 2.0 }]);

        var row = Assert.IsType<IEnumerable<object?>>(Assert.Single(sink.Read), exactMatch: false).ToList();
        Assert.Equal(["é", 3_000_000_000L, null], row[..3]);
        Assert.Equal([2.0], Assert.IsType<IEnumerable<object?>>(row[3], exactMatch: false));
    }

    private sealed class Rows : IRecordSink
    {
        public List<object?> Read { get; } = [];

        public void OnRecord(ref PackReader row) => Read.Add(row.ReadValue());
    }
}
