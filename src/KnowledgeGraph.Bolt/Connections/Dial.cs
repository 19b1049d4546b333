using KnowledgeGraph.Bolt.Addresses;

namespace KnowledgeGraph.Bolt.Connections;

/// <summary>Makes a stream to a server, encrypted if need be. The seam at which tests put a server of their own.</summary>
internal delegate ValueTask<Stream> Dial(ServerAddress address, CancellationToken cancellation);
