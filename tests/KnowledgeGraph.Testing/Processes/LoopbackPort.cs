using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.Testing.Processes;

/// <summary>A port of this machine for a server that must be told one.</summary>
public static class LoopbackPort
{
    /// <summary>One that nothing listens on now.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
