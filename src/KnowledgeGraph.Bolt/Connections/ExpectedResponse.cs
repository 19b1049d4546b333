using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Bolt.Queries;

namespace KnowledgeGraph.Bolt.Connections;

/// <summary>A response that is owed to a request sent.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Sink">Who takes the rows of a RUN and PULL; null if nobody does.</param>
/// <param name="IsCommit">True if the request keeps writes: while its response is owed, a lost connection leaves their fate unknown.</param>
/// <param name="Text">The Cypher text whose rows are asked for; empty where the request is about none.</param>
internal readonly record struct ExpectedResponse(MessageTag Request, IRecordSink? Sink, bool IsCommit, ReadOnlyMemory<byte> Text = default);
