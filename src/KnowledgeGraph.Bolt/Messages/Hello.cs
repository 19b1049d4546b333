using System.Runtime.InteropServices;
using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Bolt.Messages;

/// <summary>HELLO: who we are and how we want to be routed; below Bolt 5.1 with the credentials.</summary>
/// <param name="UserAgent">The application, "Name/Version".</param>
/// <param name="Auth">The credentials, sent here below Bolt 5.1 only.</param>
/// <param name="Routing">The routing context of a neo4j:// address, its own address included; null for bolt://.</param>
/// <param name="HasNotifications">False tells the server not to look for notifications at all, which makes planning cheaper.</param>
internal readonly record struct Hello(string UserAgent, AuthToken Auth, IReadOnlyDictionary<string, string>? Routing, bool HasNotifications) : IRequest
{
    private static readonly string Product = $"KnowledgeGraph.Bolt/{typeof(Hello).Assembly.GetName().Version?.ToString(3)}";

    public static MessageTag Tag => MessageTag.Hello;

    public void Write(PackWriter writer, ProtocolFeature features)
    {
        var agent = features.HasFlag(ProtocolFeature.BoltAgent);
        var silent = !HasNotifications && features.HasFlag(ProtocolFeature.NotificationFilter);
        var auth = features.HasFlag(ProtocolFeature.Logon) ? null : Auth;
        writer.WriteStructureHeader((byte)Tag, fields: 1);
        writer.WriteMapHeader(1 + (agent ? 1 : 0) + (Routing is null ? 0 : 1) + (silent ? 1 : 0) + (auth?.EntryCount ?? 0));
        writer.WriteString("user_agent"u8);
        writer.WriteString(UserAgent);
        if (agent) WriteAgent(writer);
        if (Routing is not null)
        {
            writer.WriteString("routing"u8);
            Route.WriteContext(writer, Routing);
        }

        if (silent)
        {
            writer.WriteString("notifications_minimum_severity"u8);
            writer.WriteString("OFF"u8);
        }

        auth?.WriteEntries(writer);
    }

    private static void WriteAgent(PackWriter writer)
    {
        writer.WriteString("bolt_agent"u8);
        writer.WriteMapHeader(4);
        writer.WriteString("product"u8);
        writer.WriteString(Product);
        writer.WriteString("platform"u8);
        var system = OperatingSystem.IsWindows() ? "Windows" : OperatingSystem.IsMacOS() ? "macOS" : "Linux";
        writer.WriteString($"{system}; {RuntimeInformation.ProcessArchitecture}");
        writer.WriteString("language"u8);
        writer.WriteString("C#"u8);
        writer.WriteString("language_details"u8);
        writer.WriteString(RuntimeInformation.FrameworkDescription);
    }
}
