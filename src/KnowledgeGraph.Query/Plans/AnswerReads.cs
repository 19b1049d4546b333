using KnowledgeGraph.Model.Changes;

namespace KnowledgeGraph.Query.Plans;

/// <summary>What an answer depends on.</summary>
/// <param name="Parts">The parts of the graph: a change that touches none of them leaves the answer as it is.</param>
/// <param name="IsOfTheMoment">Whether it also depends on what no change tells of, so that nobody may keep it: source texts, which lie beside one server and
/// are not part of the store, or what a root's owner works out by and by.</param>
public sealed record AnswerReads(PartSet Parts, bool IsOfTheMoment);
