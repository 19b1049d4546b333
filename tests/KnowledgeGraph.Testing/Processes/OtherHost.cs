namespace KnowledgeGraph.Testing.Processes;

/// <summary>
/// A server of another host that runs already, over the repository's own model and seed: <c>KG_TESTS_HOST</c> names the host and
/// <c>KG_TESTS_ADDRESS</c> says where it is. Tests of answers then ask it; those that start a server of their own, or are about the
/// transport of the default host, are skipped.
/// </summary>
public static class OtherHost
{
    private const string NameVariable = "KG_TESTS_HOST";
    private const string AddressVariable = "KG_TESTS_ADDRESS";

    /// <summary>The name, or null where the default host is meant.</summary>
    public static string? Name => Environment.GetEnvironmentVariable(NameVariable) is { Length: > 0 } name ? name : null;

    /// <summary>Where it is.</summary>
    public static Uri Address => Uri.TryCreate(Environment.GetEnvironmentVariable(AddressVariable), UriKind.Absolute, out var address)
        ? address
        : throw new InvalidOperationException(
            $"{NameVariable} is {Name}, and {AddressVariable} names no server: set it, as to http://127.0.0.1:5000, or unset both.");

    /// <summary>Skips a test that starts a server of its own.</summary>
    public static void SkipOwnServer()
    {
        if (Name is { } name) Assert.Skip($"The test starts a server of its own, and {NameVariable} is {name}. To run it, unset {NameVariable}.");
    }

    /// <summary>Skips a test about the transport of the default host.</summary>
    public static void SkipTransport()
    {
        if (Name is { } name && TestContext.Current.TestCase?.Traits.TryGetValue("Category", out var categories) == true && categories.Contains("transport"))
            Assert.Skip($"The test is about the transport of the default host, and {NameVariable} is {name}. To run it, unset {NameVariable}.");
    }
}
