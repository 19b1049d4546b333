using System.CommandLine;
using KnowledgeGraph.Evidence;
using KnowledgeGraph.Evidence.Seeds;
using KnowledgeGraph.Evidence.Seeds.Mistakes;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Server.Settings;

namespace KnowledgeGraph.Server.Commands;

/// <summary>The whole command line: its commands, its options, and how faults of all of them end the process.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command line to its end.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var parsed = Build().Parse(arguments);
        if (parsed.Errors is [var first, ..])
        {
            await Console.Error.WriteLineAsync($"{first.Message} 'kg --help' lists what there is.");
            return ExitCode.Usage;
        }

        try
        {
            // Signals are the host's: it lets running requests end. Every other command may be killed, since a load is one transaction.
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (SettingException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCode.Usage;
        }
        catch (Exception exception) when (IsFaultOfInput(exception))
        {
            await Console.Error.WriteLineAsync(ReasonOf(exception));
            return ExitCode.Faults;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"'kg' failed by a fault of its own: {exception.Message} Report it with what follows.");
            Faults.Tell(exception);
            return ExitCode.OwnFault;
        }
    }

    /// <summary>What a store says to the one who runs it, rather than what it says to clients, who are not told where it is.</summary>
    public static string ReasonOf(Exception exception) =>
        exception is GraphQLException { Cause: { } cause } ? cause.Message : exception.Message;

    // Each of these has a message for a person, with place and remedy.
    private static bool IsFaultOfInput(Exception exception) =>
        exception is ModelException or SeedException or LoadConflictException or EvidenceException or StorageException or GraphQLException;

    private static RootCommand Build()
    {
        var options = new SettingOptions();
        var root = new RootCommand("A GraphQL API over a knowledge graph whose every fact can show its source. Without a command: serve.")
        {
            ServeCommand.Create(options),
            QueryCommand.Create(options),
            SchemaCommand.Create(options),
            LoadCommand.Create(options),
            VerifyCommand.Create(options),
            TextsCommand.Create(options),
            GenerateCommand.Create(options),
            ExportCommand.Create(options),
        };
        options.AddTo(root);
        root.SetAction(ServeCommand.Action(options));
        return root;
    }
}
