using KnowledgeGraph.Benchmarks.Http;

return args switch
{
    ["http"] => await HttpBenchmark.RunAsync(),
    // The two below are started by the one above, in processes of their own.
    ["bare", var answers] => await BareEndpoint.RunAsync(answers),
    ["counted", .. var arguments] => await CountedServer.RunAsync(arguments),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("dotnet run -c Release --project tests/KnowledgeGraph.Benchmarks -- http");
    return 2;
}
