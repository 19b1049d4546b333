using System.Diagnostics;
using System.Globalization;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>
/// The process that answers at the address of NEO4J_URI, where it runs on this machine: what a request costs there is counted in its own
/// processor time, which other work on the machine disturbs less than rates.
/// </summary>
internal sealed class DatabaseProcess
{
    private readonly Process _process;

    private DatabaseProcess(Process process) => _process = process;

    /// <summary>Processor time that it has used, of all its threads.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Finds it by the socket that listens there; null where this system or this user cannot see it.</summary>
    public static DatabaseProcess? Find()
    {
        var address = new Uri(Database.Options.Uri);
        if (!address.IsLoopback || !OperatingSystem.IsLinux()) return null;
        var sockets = Listening(address.Port < 0 ? 7687 : address.Port).Select(inode => $"socket:[{inode}]").ToHashSet(StringComparer.Ordinal);
        return Process.GetProcesses().FirstOrDefault(process => Sockets(process.Id).Any(sockets.Contains)) is { } found ? new DatabaseProcess(found) : null;
    }

    // Lines of /proc/net/tcp (proc(5)): number, local address, remote address, state (0A: listens), …, inode as the tenth.
    private static IEnumerable<string> Listening(int port)
    {
        var end = string.Create(CultureInfo.InvariantCulture, $":{port:X4}");
        return ((string[])["/proc/net/tcp", "/proc/net/tcp6"]).Where(File.Exists).SelectMany(File.ReadLines)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => fields.Length > 9 && fields[1].EndsWith(end, StringComparison.Ordinal) && fields[3] == "0A")
            .Select(fields => fields[9]);
    }

    private static List<string> Sockets(int process)
    {
        try
        {
            return [.. Directory.EnumerateFiles($"/proc/{process}/fd").Select(file => new FileInfo(file).LinkTarget).OfType<string>()];
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            // Another user's, or gone: not the one, or none that may be measured.
            return [];
        }
    }
}
