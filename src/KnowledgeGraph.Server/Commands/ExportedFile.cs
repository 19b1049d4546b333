using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Questions.Export;
using KnowledgeGraph.Questions.Export.Content;
using KnowledgeGraph.Questions.Export.Scopes;

namespace KnowledgeGraph.Server.Commands;

/// <summary>An export under a name that only a whole file gets.</summary>
/// <param name="exports">Makes exports.</param>
/// <param name="store">What they are of.</param>
/// <param name="output">Is told what was written.</param>
/// <param name="troubles">Is told what was begun anew.</param>
internal sealed class ExportedFile(GraphExports exports, IGraphStore store, TextWriter output, TextWriter troubles)
{
    /// <summary>
    /// How often a graph is exported that changes meanwhile. One that is written to all the time is better exported as the state of one change.
    /// </summary>
    public const int Attempts = 3;

    /// <summary>Writes it.</summary>
    /// <exception cref="GraphChangedException">The graph changed in each attempt.</exception>
    public async Task WriteAsync(ExportFormat format, ExportRequest request, string file, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var export = await exports.PrepareAsync(format, request, cancellation);
                await ExportBars.ShowAsync(progress => WriteAsync(export, file, progress, cancellation), store, cancellation);
                await output.WriteLineAsync($"Exported the state after change {export.Change} to {file}: {new FileInfo(file).Length} bytes.");
                return;
            }
            catch (GraphChangedException exception) when (attempt < Attempts)
            {
                await troubles.WriteLineAsync($"{exception.Message} Beginning anew.");
            }
        }
    }

    private static async Task WriteAsync(PreparedExport export, string file, IProgress<ExportProgress>? progress, CancellationToken cancellation)
    {
        // Beside it, so that the last step is a renaming.
        var part = $"{file}.{Environment.ProcessId}.part";
        try
        {
            await using (var stream = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await export.WriteAsync(stream, progress, cancellation);
            }

            File.Move(part, file, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }
}
