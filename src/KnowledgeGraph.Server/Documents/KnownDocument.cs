using System.Text;
using System.Text.Unicode;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Language.Parsing;
using KnowledgeGraph.Server.Settings;

namespace KnowledgeGraph.Server.Documents;

/// <summary>
/// A document that clients are known to send: <c>NAME.graphql</c>, with values for its variables in <c>NAME.variables.json</c> where they
/// lack defaults.
/// </summary>
/// <param name="Text">The document in UTF-8.</param>
/// <param name="Variables">A JSON object, or empty.</param>
/// <param name="Operations">The names of its operations; null for one without.</param>
internal sealed record KnownDocument(byte[] Text, byte[] Variables, IReadOnlyList<string?> Operations)
{
    /// <summary>How many files of a folder are read; as many plans as are kept.</summary>
    public const int MaxPlanned = 1_000;

    // As long as a body may be unless a setting says otherwise.
    private const int MaxFileBytes = 1024 * 1024;

    /// <summary>
    /// The files of the known documents, in the order of their names: the folder that the settings name, and on Neo4j, where planning is
    /// expensive, the examples of the model.
    /// </summary>
    public static IReadOnlyList<string> FilesOf(ServerSettings settings)
    {
        var examples = settings.Store is StoreSettings.Neo4j ? Path.Combine(settings.SchemaFolder, "examples") : null;
        return [.. FilesIn(settings.DocumentsFolder).Concat(FilesIn(examples)).Take(MaxPlanned)];
    }

    /// <summary>Reads one.</summary>
    /// <exception cref="GraphQLException">It is not GraphQL, is too large, or holds no operation.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to it is denied.</exception>
    public static KnownDocument Read(string file)
    {
        var text = ReadBytes(file);
        var variables = Path.ChangeExtension(file, ".variables.json");
        if (!Utf8.IsValid(text)) throw new GraphQLException(ErrorCode.SyntaxError, $"{Path.GetFileName(file)} is not UTF-8. Save it as UTF-8.");
        var definitions = Parser.Parse(Encoding.UTF8.GetString(text)).Definitions;
        var operations = definitions.OfType<OperationDefinitionNode>().Select(operation => operation.Name?.Value).ToArray();
        if (operations.Length == 0) throw NoOperation();
        return new KnownDocument(text, File.Exists(variables) ? ReadBytes(variables) : [], operations);
    }

    /// <summary>The documents of a folder in the order of their names; none without a folder.</summary>
    public static IEnumerable<string> FilesIn(string? folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.graphql").Order(StringComparer.Ordinal) : [];

    private static GraphQLException NoOperation() =>
        new(ErrorCode.ValidationFailed, "The document holds no operation. Give it one, or take the file away.");

    private static byte[] ReadBytes(string file) => new FileInfo(file).Length <= MaxFileBytes
        ? File.ReadAllBytes(file)
        : throw new GraphQLException(ErrorCode.LimitExceeded, $"{Path.GetFileName(file)} is larger than {MaxFileBytes} bytes. Shorten it.");
}
