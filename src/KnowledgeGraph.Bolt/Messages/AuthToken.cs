using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Bolt.Messages;

/// <summary>Credentials for a server. They go into HELLO or LOGON and nowhere else: no text of this type shows them.</summary>
public sealed class AuthToken
{
    /// <summary>No credentials, for a server with authentication turned off.</summary>
    public static readonly AuthToken None = new([("scheme", "none")]);

    private readonly (string Key, string Value)[] _entries;

    private AuthToken((string Key, string Value)[] entries)
    {
        _entries = entries;
    }

    internal int EntryCount => _entries.Length;

    /// <summary>A user and password.</summary>
    public static AuthToken Basic(string user, string password) => new([("scheme", "basic"), ("principal", user), ("credentials", password)]);

    /// <summary>A token of a single sign-on provider.</summary>
    public static AuthToken Bearer(string token) => new([("scheme", "bearer"), ("credentials", token)]);

    /// <summary>The scheme alone.</summary>
    public override string ToString() => $"AuthToken({_entries[0].Value})";

    internal void WriteEntries(PackWriter writer)
    {
        foreach (var (key, value) in _entries)
        {
            writer.WriteString(key);
            writer.WriteString(value);
        }
    }
}
