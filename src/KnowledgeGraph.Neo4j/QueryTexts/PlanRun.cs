using System.Globalization;
using System.Text;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Neo4j.Rows;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Neo4j.QueryTexts;

/// <summary>One run of the query texts of a plan: what to send, where rows go, and the answer from them.</summary>
internal sealed class PlanRun : IDisposable
{
    private readonly PlanTexts _texts;
    private readonly BoundPlan _bound;
    private readonly RowBuffer[] _answers;

    /// <summary>Prepares a run; nothing is sent yet.</summary>
    /// <param name="texts">The query texts of the plan.</param>
    /// <param name="bound">The plan with its values.</param>
    /// <param name="limits">How large an answer may be.</param>
    public PlanRun(PlanTexts texts, BoundPlan bound, QueryLimits limits)
    {
        (_texts, _bound) = (texts, bound);
        _answers = new RowBuffer[texts.Texts.Count];
        var sent = new QueryText[_answers.Length];
        for (var i = 0; i < sent.Length; i++)
        {
            var queryText = texts.Texts[i];
            _answers[i] = new RowBuffer(queryText.Answers, queryText.Rows.Count > 0, limits.MaxResponseBytes);
            sent[i] = new QueryText(queryText.Text, new BoundParameters(queryText, bound));
        }
        Texts = sent;
    }

    /// <summary>The query texts with their parameters, to be sent in one flush; none where nothing is read from the store.</summary>
    public IReadOnlyList<QueryText> Texts { get; }

    /// <summary>Where the rows of each query text go.</summary>
    public IReadOnlyList<IRecordSink?> Sinks => _answers;

    /// <summary>Writes the object under <c>data</c> once all rows have come.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="texts">Where source texts are at hand; null for none.</param>
    /// <exception cref="GraphQLException">The answer is too large.</exception>
    public void Write(LimitedBuffer output, ITextSource? texts) => RootRowEntry.WriteObject(new RowRun(_bound, output, texts), _texts.Roots, _answers);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var answer in _answers) answer.Dispose();
    }

    private sealed class BoundParameters(PlannedText queryText, BoundPlan bound) : IParameters
    {
        private static readonly byte[][] Names = [.. Enumerable.Range(0, 100).Select(Name)];

        public void Write(PackWriter writer)
        {
            var (parameters, rows) = (queryText.Parameters, queryText.Rows);
            writer.WriteMapHeader(parameters.Count + (rows.Count > 0 ? 1 : 0));
            for (var i = 0; i < parameters.Count; i++)
            {
                writer.WriteString(i < Names.Length ? Names[i] : Name(i));
                GivenWriter.Write(writer, bound, parameters[i]);
            }
            if (rows.Count == 0) return;
            writer.WriteString(TextScope.RowsName);
            writer.WriteListHeader(rows.Count);
            for (var i = 0; i < rows.Count; i++)
            {
                writer.WriteListHeader(1 + rows[i].Count);
                writer.WriteInteger(i);
                foreach (var given in rows[i]) GivenWriter.Write(writer, bound, given);
            }
        }

        private static byte[] Name(int number) => Encoding.ASCII.GetBytes($"p{number.ToString(CultureInfo.InvariantCulture)}");
    }
}
