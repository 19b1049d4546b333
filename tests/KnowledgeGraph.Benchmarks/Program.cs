using KnowledgeGraph.Benchmarks.Analysis;
using KnowledgeGraph.Benchmarks.History;
using KnowledgeGraph.Benchmarks.Http;
using KnowledgeGraph.Benchmarks.Language;
using KnowledgeGraph.Benchmarks.Mixed;
using KnowledgeGraph.Benchmarks.Names;
using KnowledgeGraph.Benchmarks.Neo4j;
using KnowledgeGraph.Benchmarks.Questions;
using KnowledgeGraph.Benchmarks.Scale;
using KnowledgeGraph.Benchmarks.Start;

return args switch
{
    ["http"] => await HttpBenchmark.RunAsync(),
    ["hosts", var address, var data] => await HostsBenchmark.RunAsync(new Uri(address), data, fields: null),
    ["hosts", var address, var data, var fields] => await HostsBenchmark.RunAsync(new Uri(address), data, fields),
    ["neo4j"] => await Neo4jBenchmark.RunAsync(),
    ["hotchocolate", var address] => await HotChocolateBenchmark.RunAsync(new Uri(address), fields: null),
    ["hotchocolate", var address, var fields] => await HotChocolateBenchmark.RunAsync(new Uri(address), fields),
    ["neo4j-scale"] => await ScaleBenchmark.RunAsync(),
    ["embedded-scale"] => await EmbeddedScaleBenchmark.RunAsync(),
    ["start"] => await StartBenchmark.RunAsync(),
    ["language"] => await LanguageBenchmark.RunAsync(),
    ["new-shapes"] => await NewShapesBenchmark.RunAsync(),
    ["hostile"] => await HostileBenchmark.RunAsync(),
    ["storm"] => await StormBenchmark.RunAsync(),
    ["mixed"] => await MixedBenchmark.RunAsync("30", judgesTime: true),
    ["mixed", var minutes] => await MixedBenchmark.RunAsync(minutes, judgesTime: false),
    ["names"] => await NameQualityTable.RunAsync(),
    ["names-speed", var entities] => await NameSpeedTable.RunAsync(entities),
    ["analysis"] => await AnalysisBenchmark.RunAsync(),
    ["questions"] => await QuestionsBenchmark.RunAsync(),
    ["export"] => await ExportBenchmark.RunAsync(),
    ["coalitions"] => await CoalitionsBenchmark.RunAsync(),
    ["history", var statements] => await HistoryBenchmark.RunAsync(statements),
    // The three below are started by those above, in processes of their own.
    ["bare", var answers] => await BareEndpoint.RunAsync(answers),
    ["counted", .. var arguments] => await CountedServer.RunAsync(arguments),
    ["bolt-endpoint"] => await BoltEndpoint.RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        "dotnet run -c Release --project tests/KnowledgeGraph.Benchmarks -- http | hosts ADDRESS DATA [FIELDS] | neo4j | hotchocolate ADDRESS [FIELDS] | neo4j-scale | embedded-scale | new-shapes | hostile | storm | mixed [MINUTES] | start | language | names | names-speed ENTITIES | analysis | questions | coalitions | export | history STATEMENTS");
    return 2;
}
