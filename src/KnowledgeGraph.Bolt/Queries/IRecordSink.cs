using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Bolt.Queries;

/// <summary>
/// Takes the rows of one query text straight from the receive buffer. It is called on one thread at a time, and should be
/// quick: the connection waits for it. What it throws stops the query in the database and reaches the caller.
/// </summary>
public interface IRecordSink
{
    /// <summary>The answer begins; where work is repeated after a transient error it begins anew, and what came before is void.</summary>
    void OnBegin()
    {
    }

    /// <summary>The names of the columns.</summary>
    /// <param name="fields">Stands before a list of texts.</param>
    void OnFields(ref PackReader fields)
    {
    }

    /// <summary>A row.</summary>
    /// <param name="row">Stands before a list of one value a column; valid during the call.</param>
    void OnRecord(ref PackReader row);

    /// <summary>A row of a driver that has decoded it already, which costs encoding it again.</summary>
    /// <param name="values">One value a column.</param>
    void OnRecord(IReadOnlyList<object?> values)
    {
        using var packed = new PackWriter();
        packed.WriteValue(values);
        var row = new PackReader(packed.Written.Span);
        OnRecord(ref row);
    }

    /// <summary>All rows have come.</summary>
    /// <param name="summary">What the server says of the query text; valid during the call.</param>
    void OnSummary(ResultSummary summary)
    {
    }
}
