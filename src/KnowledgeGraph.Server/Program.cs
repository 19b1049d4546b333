using KnowledgeGraph.Server.Commands;

return await CommandLine.RunAsync(args);
