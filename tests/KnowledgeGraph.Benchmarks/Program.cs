using KnowledgeGraph.Benchmarks.Http;
using KnowledgeGraph.Benchmarks.Start;

return args switch
{
    ["http"] => await HttpBenchmark.RunAsync(),
    ["start"] => await StartBenchmark.RunAsync(),
    ["neo4j-scale"] => await KnowledgeGraph.Benchmarks.Scale.ScaleBenchmark.RunAsync(),
    // The two below are started by the first, in processes of their own.
    ["bare", var answers] => await BareEndpoint.RunAsync(answers),
    ["counted", .. var arguments] => await CountedServer.RunAsync(arguments),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("dotnet run -c Release --project tests/KnowledgeGraph.Benchmarks -- http | start | neo4j-scale");
    return 2;
}
