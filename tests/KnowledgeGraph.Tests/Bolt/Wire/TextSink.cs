using System.Text;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.Queries;

namespace KnowledgeGraph.Tests.Bolt.Wire;

/// <summary>Collects what a query text brings, as one line each: fields, rows, the summary's type.</summary>
internal sealed class TextSink : IRecordSink
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;

    public void OnBegin() => _lines.Clear();

    public void OnFields(ref PackReader fields) => _lines.Add("fields " + Join(fields.ReadValue()));

    public void OnRecord(ref PackReader row) => _lines.Add("row " + Join(row.ReadValue()));

    public void OnSummary(ResultSummary summary) =>
        _lines.Add(summary.TryFind("type"u8, out var type) ? "end " + Encoding.UTF8.GetString(type.ReadString()) : "end");

    private static string Join(object? list) => string.Join(' ', Assert.IsType<List<object?>>(list).Select(item => item ?? "null"));
}
