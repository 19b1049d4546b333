using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace KnowledgeGraph.Server.Settings;

/// <summary>Where the server listens.</summary>
internal static class UrlSettings
{
    private const string DefaultUrl = "http://localhost:5000";
    private static readonly TimeSpan ResolvingTime = TimeSpan.FromSeconds(5);

    /// <summary>What the settings say.</summary>
    /// <exception cref="SettingException">One is no address, or none of this machine.</exception>
    public static string[] Read(IConfiguration values)
    {
        // HTTP_PORTS is what container images of .NET set.
        var urls = values[SettingNames.Urls] is { Length: > 0 } given
            ? given.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : values["http_ports"] is { Length: > 0 } ports
                ? [.. ports.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(port => $"http://*:{port}")]
                : [DefaultUrl];
        if (urls.Length == 0) throw new SettingException(SettingNames.Urls, $"it names no address. Give one like {DefaultUrl}.");
        foreach (var url in urls) CheckUrl(url);
        return urls;
    }

    private static void CheckUrl(string url)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            throw new SettingException(SettingNames.Urls, $"'{url}' is no address. Give one like {DefaultUrl}.");
        }

        if (!address.Scheme.Equals("http", StringComparison.OrdinalIgnoreCase))
            throw new SettingException(SettingNames.Urls, $"'{url}' is not http. Listen on http, behind a proxy that speaks https.");
        if (address.PathBase.Length > 0) throw new SettingException(SettingNames.Urls, $"'{url}' has a path. Give host and port alone.");
        // What follows the last colon and is not a number stays part of the host: "localhost:http" would listen on port 80 of nowhere.
        if (address.Host.Contains(':') && !address.Host.StartsWith('['))
            throw new SettingException(SettingNames.Urls, $"'{url}' has no port that is a number.");
        if (address.Port is < 0 or > 65535) throw new SettingException(SettingNames.Urls, $"'{url}' has no port between 0 and 65535.");
        if (!IsHere(address.Host))
            throw new SettingException(SettingNames.Urls,
                $"'{url}' names no address of this machine. Give localhost, a name or an address of this machine, or * for all of its addresses.");
    }

    // Kestrel listens on every address of the machine where it does not understand a host, and so where a name is misspelled.
    private static bool IsHere(string host)
    {
        if (host is "*" or "+" || host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || IPAddress.TryParse(host, out _)) return true;
        if (host.Equals(Environment.MachineName, StringComparison.OrdinalIgnoreCase)) return true;
        if (Uri.CheckHostName(host) != UriHostNameType.Dns) return false;
        try
        {
            var own = NetworkInterface.GetAllNetworkInterfaces()
                .SelectMany(network => network.GetIPProperties().UnicastAddresses.Select(unicast => unicast.Address)).ToHashSet();
            return Dns.GetHostAddressesAsync(host).WaitAsync(ResolvingTime).GetAwaiter().GetResult()
                .Any(address => IPAddress.IsLoopback(address) || own.Contains(address));
        }
        catch (Exception exception) when (exception is SocketException or NetworkInformationException or TimeoutException or ArgumentException)
        {
            return false;
        }
    }
}
