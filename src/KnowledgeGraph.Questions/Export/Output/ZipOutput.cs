using System.IO.Compression;
using System.Text;

namespace KnowledgeGraph.Questions.Export.Output;

/// <summary>A zip that is written as it comes, one file after another, without going back: so it may leave by a socket or a pipe.</summary>
internal sealed class ZipOutput
{
    // The earliest that a zip can say: the same graph gives the same bytes, whenever it is exported.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly GatheringStream _gathering;
    private readonly ZipArchive _archive;

    private ZipOutput(GatheringStream gathering, ZipArchive archive) => (_gathering, _archive) = (gathering, archive);

    /// <summary>Begins a zip.</summary>
    /// <param name="stream">Where it goes; not closed.</param>
    public static ZipOutput Begin(Stream stream)
    {
        var gathering = new GatheringStream(stream);
        return new ZipOutput(gathering, new ZipArchive(gathering, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8));
    }

    /// <summary>Writes a file of it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="write">Writes what it holds.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task AddAsync(string name, Func<ExportOutput, Task> write, CancellationToken cancellation)
    {
        var entry = _archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Epoch;
        await using (var stream = await entry.OpenAsync(cancellation))
        {
            var output = new ExportOutput(stream);
            await write(output);
            await output.FlushAsync(cancellation);
        }

        await _gathering.DrainAsync(cancellation);
    }

    /// <summary>Writes the end. A zip that is not to be whole is left without it.</summary>
    public async ValueTask EndAsync(CancellationToken cancellation)
    {
        await _archive.DisposeAsync();
        await _gathering.DrainAsync(cancellation);
    }
}
