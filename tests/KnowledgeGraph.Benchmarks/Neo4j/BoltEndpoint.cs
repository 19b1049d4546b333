using System.Text.Json;
using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.Queries;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>
/// The seeking statement over our own driver in a bare endpoint that writes its rows as the JSON of the call. Held against the same statement
/// without anything around it, it tells what HTTP and JSON alone cost; no GraphQL is in it.
/// </summary>
internal static class BoltEndpoint
{
    /// <summary>Listens until the process is ended, and tells its address.</summary>
    public static async Task<int> RunAsync()
    {
        await using var driver = BoltDriver.Open(Database.Options);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        // As the server schedules on Neo4j.
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Run(context => AnswerAsync(context, driver));
        await app.StartAsync();
        Console.WriteLine($"  address  {app.Urls.First()}");
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task AnswerAsync(HttpContext context, BoltDriver driver)
    {
        using var request = await JsonDocument.ParseAsync(context.Request.Body);
        List<object?> ids = [.. request.RootElement.GetProperty("variables").EnumerateObject().Select(variable => variable.Value.GetString())];
        context.Response.ContentType = "application/json";
        using var answer = new Answer();
        await driver.RunAsync(QueryText.Of(HandWritten.Seeking, new Dictionary<string, object?>(StringComparer.Ordinal) { ["ids"] = ids }), answer);
        context.Response.ContentLength = answer.Written.Length;
        await context.Response.BodyWriter.WriteAsync(answer.Written);
    }

    private sealed class Answer : IRecordSink, IDisposable
    {
        private readonly MemoryStream _bytes = new(16 * 1024);
        private readonly Utf8JsonWriter _json;

        public Answer() => _json = new Utf8JsonWriter(_bytes);

        public ReadOnlyMemory<byte> Written => _bytes.GetBuffer().AsMemory(0, (int)_bytes.Length);

        public void OnRecord(ref PackReader row)
        {
            row.ReadListHeader();
            _json.WriteStartObject();
            _json.WriteStartObject("data");
            var count = row.ReadListHeader();
            for (var i = 0; i < count; i++) Organization(ref row, $"o{i}");
            _json.WriteEndObject();
            _json.WriteEndObject();
            _json.Flush();
        }

        public void Dispose() => _json.Dispose();

        private void Organization(ref PackReader row, string name)
        {
            row.ReadListHeader();
            _json.WriteStartObject(name);
            IdAndName(ref row);
            _json.WriteStartObject("people");
            Edges(ref row, ["title", "since"], below: null);
            _json.WriteEndObject();
            _json.WriteStartObject("partnerships");
            _json.WriteNumber("totalCount", row.ReadInteger());
            Edges(ref row, ["role"], Partnership);
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        private void Partnership(ref PackReader row)
        {
            _json.WriteStartObject("participants");
            Edges(ref row, ["role"], below: null);
            _json.WriteEndObject();
            _json.WriteStartObject("initiatives");
            _json.WriteStartArray("nodes");
            for (var left = row.ReadListHeader(); left > 0; left--)
            {
                row.ReadListHeader();
                _json.WriteStartObject();
                IdAndName(ref row);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
            _json.WriteEndObject();
        }

        private void Edges(ref PackReader row, string[] properties, Below? below)
        {
            _json.WriteStartArray("edges");
            for (var left = row.ReadListHeader(); left > 0; left--)
            {
                row.ReadListHeader();
                _json.WriteStartObject();
                foreach (var property in properties) Text(ref row, property);
                _json.WriteStartObject("node");
                IdAndName(ref row);
                below?.Invoke(ref row);
                _json.WriteEndObject();
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
        }

        private void IdAndName(ref PackReader row)
        {
            Text(ref row, "id");
            Text(ref row, "name");
        }

        private void Text(ref PackReader row, string name)
        {
            if (row.TryReadNull()) _json.WriteNull(name);
            else _json.WriteString(name, row.ReadString());
        }

        private delegate void Below(ref PackReader row);
    }
}
