using System.CommandLine;
using KnowledgeGraph.Evidence.Intake;
using KnowledgeGraph.Evidence.Texts;
using KnowledgeGraph.Evidence.Texts.Keeping;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Server.Opening;
using KnowledgeGraph.Server.Settings;

namespace KnowledgeGraph.Server.Commands;

/// <summary><c>texts add</c>: the texts of a folder into the store of texts, each with the document whose text it is.</summary>
internal static class TextsCommand
{
    /// <summary>The command.</summary>
    public static Command Create(SettingOptions options)
    {
        var directory = new Argument<string>("DIR") { Description = "The folder that has the texts, in UTF-8; folders in it are looked through." };
        var add = new Command("add", "Take documents' texts in, by their SHA-256; exit 1 where one differs from its document or is not taken.") { directory };
        add.SetAction((parsed, cancellation) => AddAsync(options.Read(parsed), parsed.GetRequiredValue(directory), cancellation));
        return new Command("texts", "The documents' texts, which are kept beside the store.") { add };
    }

    private static async Task<int> AddAsync(ServerSettings settings, string directory, CancellationToken cancellation)
    {
        if (settings.TextStoreFolder is not { } folder)
        {
            throw new SettingException(SettingNames.TextsStore, settings.Store is StoreSettings.Neo4j
                ? "Neo4j keeps no texts. Name a folder for them: one for all servers with --texts-store DIR, or this server's own with --data DIR."
                : $"{SettingNames.InMemory} keeps no texts. Name a folder for them with --texts-store DIR.");
        }

        if (!Directory.Exists(directory)) throw new SettingException("texts add", $"there is no folder '{directory}'. Name the one that has the texts.");
        var store = new TextStore(folder, TimeProvider.System);
        var taken = TextsProgress.Show(progress => new TextIntake(store).Take(directory, progress, cancellation));
        var (owned, unknown) = await FindOwnersAsync(settings, store, taken, cancellation);
        await TextsReport.WriteAsync(owned, unknown);
        return owned.Any(text => text.Changed is not null || text.Placed.Refusal is not null) ? ExitCode.Faults : ExitCode.Done;
    }

    // The texts are taken in whether their documents can be asked for or not: a server that is running has an embedded store for itself.
    private static async Task<(IReadOnlyList<TakenText> Owned, string? Unknown)> FindOwnersAsync(
        ServerSettings settings, TextStore store, IReadOnlyList<TakenText> taken, CancellationToken cancellation)
    {
        try
        {
            await using var graph = await GraphOpener.OpenAsync(settings, SeedPolicy.LeaveAsIs, Faults.Tell, cancellation);
            return (await new TextOwners(graph.Model, graph.Store, new SourceTexts(graph.Texts.Folder, store)).FindAsync(taken, cancellation), null);
        }
        catch (Exception exception) when (exception is StorageException or GraphQLException)
        {
            return (taken, CommandLine.ReasonOf(exception));
        }
    }
}
