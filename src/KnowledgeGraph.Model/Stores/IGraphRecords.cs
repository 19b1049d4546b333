namespace KnowledgeGraph.Model.Stores;

/// <summary>The records of a graph, of now or of then: by id, and all of them.</summary>
public interface IGraphRecords : IRecordReader, IRecordStream, IOrderedRecords;
