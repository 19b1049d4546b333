using KnowledgeGraph.Server.Serving;
using KnowledgeGraph.Server.Settings;

namespace KnowledgeGraph.Benchmarks.Http;

/// <summary>
/// What the server is held against: Kestrel with the same settings, which reads the same POST to its end and returns the
/// same bytes, and does nothing else.
/// </summary>
internal static class BareEndpoint
{
    /// <summary>Serves each file of a folder under its name, until the process is ended.</summary>
    public static async Task<int> RunAsync(string folder)
    {
        var answers = Directory.EnumerateFiles(folder).ToDictionary(file => "/" + Path.GetFileName(file), File.ReadAllBytes, StringComparer.Ordinal);
        await using var app = WebHost.Build(new ServerSettings
        {
            Store = new StoreSettings.Embedded(Folder: null),
            Urls = ["http://127.0.0.1:0"],
            SchemaFolder = folder,
        });
        app.Run(context => AnswerAsync(context, answers[context.Request.Path.Value!]));
        await app.StartAsync();
        Console.WriteLine($"  address  {app.Urls.First()}");
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task AnswerAsync(HttpContext context, byte[] answer)
    {
        var reader = context.Request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync();
            reader.AdvanceTo(result.Buffer.End);
            if (result.IsCompleted) break;
        }

        context.Response.ContentType = "application/graphql-response+json; charset=utf-8";
        context.Response.ContentLength = answer.Length;
        await context.Response.BodyWriter.WriteAsync(answer);
    }
}
