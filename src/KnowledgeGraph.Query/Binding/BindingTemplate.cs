using KnowledgeGraph.Query.Costs;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query.Binding;

/// <summary>What is the same for all requests of a plan: most parameters stand in the document, and are bound once.</summary>
/// <param name="Values">The bound values, null where a variable decides.</param>
/// <param name="FromVariables">The parameters that each request brings.</param>
/// <param name="Cost">The cost; open where a variable decides on a page's size or on the number of ids.</param>
internal sealed record BindingTemplate(object?[] Values, Parameter[] FromVariables, CostFormula Cost);
