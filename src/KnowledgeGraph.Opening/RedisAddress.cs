using System.Globalization;

namespace KnowledgeGraph.Opening;

/// <summary>Where a Redis is: <c>redis://[[user]:password@]host[:port][/database]</c>, <c>rediss://…</c> for TLS, or <c>host:port</c>.</summary>
public sealed record RedisAddress
{
    private const int DefaultPort = 6379;

    private RedisAddress(string host, int port, bool isEncrypted, string? user, string? password, int database) =>
        (Host, Port, IsEncrypted, User, Password, Database) = (host, port, isEncrypted, user, password, database);

    /// <summary>The host.</summary>
    public string Host { get; }

    /// <summary>The port.</summary>
    public int Port { get; }

    /// <summary>Whether the connection is encrypted.</summary>
    public bool IsEncrypted { get; }

    /// <summary>The user; null for the default one.</summary>
    public string? User { get; }

    /// <summary>The password; null without one.</summary>
    public string? Password { get; }

    /// <summary>The number of the database.</summary>
    public int Database { get; }

    /// <summary>The address that a text says.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problem">What is wrong with it and what to write instead, without what may be a credential; null if nothing is.</param>
    public static RedisAddress? Parse(string text, out string? problem)
    {
        problem = null;
        var hasScheme = text.Contains("://", StringComparison.Ordinal);
        if (!Uri.TryCreate(hasScheme ? text : $"redis://{text}", UriKind.Absolute, out var uri)
            || uri.Scheme is not ("redis" or "rediss") || uri.Host.Length == 0
            || uri.Query.Length > 0 || uri.Fragment.Length > 0 || (!hasScheme && (uri.IsDefaultPort || uri.UserInfo.Length > 0 || uri.AbsolutePath.Length > 1)))
        {
            problem = "it is no address of a Redis. Give one like redis://localhost:6379, rediss://:password@host:6380/1 or localhost:6379.";
            return null;
        }

        var path = uri.AbsolutePath.Trim('/');
        if (path.Length > 0 && !int.TryParse(path, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            problem = $"'{path}' is no number of a database. Give one like redis://localhost:6379/1.";
            return null;
        }

        var credentials = uri.UserInfo.Split(':', 2);
        return new RedisAddress(
            uri.IdnHost,
            uri.IsDefaultPort || uri.Port <= 0 ? DefaultPort : uri.Port,
            uri.Scheme == "rediss",
            credentials[0].Length > 0 ? Uri.UnescapeDataString(credentials[0]) : null,
            credentials.Length == 2 && credentials[1].Length > 0 ? Uri.UnescapeDataString(credentials[1]) : null,
            path.Length == 0 ? 0 : int.Parse(path, CultureInfo.InvariantCulture));
    }

    /// <summary>Host and port; never a credential.</summary>
    public override string ToString() => $"{Host}:{Port}";
}
