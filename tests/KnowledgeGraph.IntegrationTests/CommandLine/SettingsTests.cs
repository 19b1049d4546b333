namespace KnowledgeGraph.IntegrationTests.CommandLine;

/// <summary>A wrong setting stops the start with one line that names it and the remedy, and exit code 2.</summary>
[Trait("Category", "transport")]
public class SettingsTests
{
    private static readonly string[] Memory = ["--data", ":memory:"];

    [Theory]
    [InlineData("--schema", "no-such-folder")]
    [InlineData("--seed", "no-such-folder")]
    [InlineData("--texts", "no-such-folder")]
    [InlineData("--documents", "no-such-folder")]
    [InlineData("--urls", "nonsense")]
    [InlineData("--urls", "http://localhost:notaport")]
    [InlineData("--urls", "http://localhost:70000")]
    [InlineData("--urls", "https://localhost:5001")]
    [InlineData("--urls", ";")]
    [InlineData("--urls", "http://localhots.invalid:0")]
    [InlineData("--urls", "http://localhots:0")]
    [InlineData("--urls", "http://127.0.0.1:0;http://1270.0.0.1:0")]
    [InlineData("--urls", "http://example.invalid:0")]
    [InlineData("--path-base", "kg")]
    [InlineData("--path-base", "/kg?x")]
    [InlineData("--path-base", "/a//b")]
    [InlineData("--path-base", "/../kg")]
    [InlineData("--path-base", "//")]
    [InlineData("--log-format", "xml")]
    [InlineData("--response-cache", "much")]
    [InlineData("--response-cache", "-1")]
    [InlineData("--response-cache", "100000")]
    [InlineData("--operations", "some")]
    [InlineData("--persisted-queries", "many")]
    [InlineData("--introspection", "no")]
    [InlineData("--batch", "101")]
    [InlineData("--batch", "-1")]
    [InlineData("--cors-origins", "https://app.example/path")]
    [InlineData("--cors-origins", "app.example")]
    [InlineData("--cors-origins", "https://app.example;*")]
    [InlineData("--limit", "MaxCost")]
    [InlineData("--limit", "=1")]
    [InlineData("--limit", "MaxCots=1")]
    [InlineData("--limit", "MaxCost=0")]
    [InlineData("--limit", "MaxCost=-1")]
    [InlineData("--limit", "MaxCost=much")]
    [InlineData("--limit", "MaxNesting=201")]
    [InlineData("--streams", "all")]
    [InlineData("--nonsense", "1")]
    public async Task A_wrong_option_is_named_in_one_line(string option, string value)
    {
        var ended = await Finished.RunAsync(["serve", .. option == "--nonsense" ? [] : Memory, option, value]);

        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        Assert.Contains(option.TrimStart('-'), Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NEO4J_URI", "http://localhost:7474")]
    [InlineData("REDIS_URL", "http://localhost:6379")]
    [InlineData("REDIS_URL", "redis://localhost/one")]
    [InlineData("schema", "no-such-folder")]
    [InlineData("ASPNETCORE_URLS", "nonsense")]
    [InlineData("LIMITS__MAXCOST", "many")]
    [InlineData("LIMITS__MAXCOTS", "1")]
    public async Task A_wrong_setting_of_the_environment_is_named_in_one_line(string name, string value)
    {
        var ended = await Finished.RunAsync(["serve", .. Memory], environment: new Dictionary<string, string> { [name] = value });

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains(name.Split('_')[^1], Assert.Single(ended.ErrorLines), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("{ \"schema\": \"no-such-folder\" }", "schema")]
    [InlineData("{ \"schema\": ", "appsettings.json")]
    [InlineData("{ \"limits\": { \"MaxSeconds\": 0 } }", "limits:MaxSeconds")]
    [InlineData("{ \"limits\": { \"MaxMinutes\": 1 } }", "limits:MaxMinutes")]
    public async Task A_wrong_setting_of_the_file_is_named_in_one_line(string json, string named)
    {
        using var folder = new TemporaryFolder();
        folder.Write("appsettings.json", json);

        var ended = await Finished.RunAsync(["serve", .. Memory], folder.Path);

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains(named, Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("load", "seed")]
    [InlineData("verify")]
    [InlineData("query", "{ __typename }")]
    public async Task The_database_of_Neo4j_itself_is_refused_by_every_command(params string[] command)
    {
        var ended = await Finished.RunAsync(
            command, environment: new Dictionary<string, string> { ["NEO4J_URI"] = "bolt://localhost:7687", ["NEO4J_DATABASE"] = "System" });

        Assert.Equal(2, ended.ExitCode);
        Assert.StartsWith("NEO4J_DATABASE: ", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file_is_named()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("data", "");

        var ended = await Finished.RunAsync(["serve", "--data", file]);

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("data", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_named()
    {
        await using var server = await ServerProcess.StartAsync();

        var ended = await Finished.RunAsync(["serve", .. Memory, "--urls", server.Address.ToString()]);

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("urls", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_of_another_machine_is_named()
    {
        // 192.0.2.1 is for documentation alone (RFC 5737): no machine has it.
        var ended = await Finished.RunAsync(["serve", .. Memory, "--urls", "http://192.0.2.1:0"]);

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("urls", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_line_wins_over_the_environment_and_that_over_the_file()
    {
        using var folder = new TemporaryFolder();
        folder.Write("appsettings.json", "{ \"schema\": \"from-file\", \"seed\": \"from-file\" }");

        var ended = await Finished.RunAsync(
            ["schema", "--schema", "from-command-line"], folder.Path, environment: new Dictionary<string, string> { ["schema"] = "from-environment" });

        Assert.Contains("from-command-line", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_is_quiet_after_the_start_and_can_be_JSON()
    {
        await using var server = await ServerProcess.StartAsync();
        var before = server.Output;
        await server.StillAnswersAsync();
        var json = ServerProcess.Begin("--log-format", "json");
        await using (json)
        {
            await json.SaysAsync("\"Addresses\":");
        }

        Assert.Equal(before, server.Output);
    }
}
