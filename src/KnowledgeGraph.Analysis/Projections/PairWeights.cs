namespace KnowledgeGraph.Analysis.Projections;

/// <summary>How much two rows of an incidence have to do with one another for each column that both are in.</summary>
public enum PairWeights
{
    /// <summary>1/(k-1), of a column of k rows: what each spends on a column is shared among the others there (Newman 2001).</summary>
    Newman,

    /// <summary>1/k.</summary>
    Share,

    /// <summary>1.</summary>
    Count,
}
