using System.Buffers;
using System.Text;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Questions.Export.Output;

/// <summary>
/// Text on its way out, as UTF-8: it is gathered, and handed on whenever enough has come together. Who hands it on waits until the reader has taken it,
/// so a slow reader slows the reading of the graph, and no more is held than one buffer and what one element adds.
/// </summary>
/// <param name="stream">Where it goes; not owned.</param>
internal sealed class ExportOutput(Stream stream)
{
    private const int Enough = 64 * 1024;
    private readonly ArrayBufferWriter<byte> _gathered = new(2 * Enough);

    /// <summary>How many characters were replaced by U+FFFD, since the format cannot hold them.</summary>
    public long Replaced { get; set; }

    /// <summary>Writes text as it is.</summary>
    public void Write(ReadOnlySpan<char> text) => Encoding.UTF8.GetBytes(text, _gathered);

    /// <summary>Writes bytes of UTF-8 as they are.</summary>
    public void Write(ReadOnlySpan<byte> utf8) => _gathered.Write(utf8);

    /// <summary>Writes text as JSON, with its quotes.</summary>
    public void WriteJson(string text) => JsonText.Encode(text, _gathered);

    /// <summary>Hands on what has come together, if it is enough.</summary>
    public ValueTask FlushIfFullAsync(CancellationToken cancellation) =>
        _gathered.WrittenCount < Enough ? ValueTask.CompletedTask : FlushAsync(cancellation);

    /// <summary>Hands on what has come together.</summary>
    public async ValueTask FlushAsync(CancellationToken cancellation)
    {
        if (_gathered.WrittenCount == 0) return;
        await stream.WriteAsync(_gathered.WrittenMemory, cancellation);
        _gathered.ResetWrittenCount();
    }
}
