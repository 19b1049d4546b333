using System.Reflection;
using System.Text.RegularExpressions;
using KnowledgeGraph.Server.Settings;
using YamlDotNet.RepresentationModel;

namespace KnowledgeGraph.Tests.House;

/// <summary>compose.yaml is what README and OPERATIONS say, and sets what the server reads.</summary>
public partial class ComposeTests
{
    private static readonly string Readme = Read("README.md");
    private static readonly string Operations = Read("OPERATIONS.md");
    private static readonly string Text = Read("compose.yaml");
    private static readonly YamlMappingNode Services = Load();

    [Theory]
    [InlineData("neo4j", "neo4j:5.26-community", "Neo4j 5.26", "7687", "7474")]
    [InlineData("redis", "redis:7", "Redis 7", "6379")]
    public void A_store_is_the_version_on_the_ports_that_the_README_names(string name, string image, string named, params string[] ports)
    {
        var service = (YamlMappingNode)Services[name];

        Assert.Equal(image, $"{service["image"]}");
        Assert.Equal(ports.Select(port => $"127.0.0.1:{port}:{port}"), ((YamlSequenceNode)service["ports"]).Select(port => $"{port}"));
        Assert.Contains($"{named} (port{(ports.Length > 1 ? "s" : "")} {string.Join(" and ", ports)})", Readme, StringComparison.Ordinal);
        Assert.NotEmpty(((YamlSequenceNode)service["healthcheck"]["test"]).Children);
    }

    [Fact]
    public void Every_variable_that_it_takes_from_the_environment_is_named_to_users()
    {
        var variables = Variable().Matches(Text).Select(match => match.Groups["name"].Value).Distinct().ToArray();

        Assert.Contains("NEO4J_PASSWORD", variables);
        Assert.All(variables, variable => Assert.Contains(variable, Readme + Operations, StringComparison.Ordinal));
    }

    [Fact]
    public void The_server_is_optional_and_set_by_settings_that_there_are()
    {
        var server = (YamlMappingNode)Services["server"];
        string[] known =
            [.. typeof(SettingNames).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(field => (string)field.GetValue(null)!), "REDIS_URL", "OTEL_EXPORTER_OTLP_ENDPOINT"];

        Assert.Equal("server", $"{Assert.Single((YamlSequenceNode)server["profiles"])}");
        Assert.Contains("docker compose --profile server up -d", Operations, StringComparison.Ordinal);
        Assert.All(((YamlMappingNode)server["environment"]).Children.Keys, name => Assert.Contains($"{name}", known));
        Assert.Equal("bolt://neo4j:7687", $"{server["environment"]["NEO4J_URI"]}");
        Assert.Equal("127.0.0.1:5000:8080", $"{Assert.Single((YamlSequenceNode)server["ports"])}");
    }

    [Fact]
    public void The_image_of_the_server_is_built_from_what_the_repository_has()
    {
        var dockerfile = Read("Dockerfile");
        var project = Project().Match(dockerfile).Groups["path"].Value;

        Assert.Equal(".", $"{Services["server"]["build"]}");
        Assert.True(Directory.Exists(Path.Combine(Requirement.RepositoryRoot(), project)), project);
        Assert.Contains($"\"{Path.GetFileName(project)}.dll\"", dockerfile, StringComparison.Ordinal);
    }

    [Fact]
    public void No_password_is_written_down() => Assert.DoesNotMatch("NEO4J_AUTH: neo4j/[^$]", Text);

    private static YamlMappingNode Load()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Text));
        return (YamlMappingNode)stream.Documents[0].RootNode["services"];
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Requirement.RepositoryRoot(), file));

    [GeneratedRegex(@"\$\{(?<name>[A-Z0-9_]+)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"dotnet publish (?<path>\S+)")]
    private static partial Regex Project();
}
