using KnowledgeGraph.Model.Changes;

namespace KnowledgeGraph.Query.Plans;

/// <summary>What an answer depends on.</summary>
/// <param name="Parts">The parts of the graph: a change that touches none of them leaves the answer as it is.</param>
/// <param name="HasTexts">Whether it also depends on source texts, which lie beside one server and are not part of the store.</param>
public sealed record AnswerReads(PartSet Parts, bool HasTexts);
