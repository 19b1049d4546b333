using KnowledgeGraph.Embedded.Conditions;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Embedded.Compiling;

/// <summary>Compiles the few nodes that the plan starts from.</summary>
internal sealed class CandidateCompiler(CompileContext context) : IStartVisitor<Candidates?>
{
    /// <summary>The way to the few; null where all are walked.</summary>
    public static Candidates? Of(CompileContext context, Start start) => start.Accept(new CandidateCompiler(context));

    public Candidates? Visit(FromAll start) => null;

    public Candidates? Visit(FromIds start) => new IdCandidates(context.Labels(start.Type), start.Test.Comparison, start.Test.Value);

    // Those with a value of an enum are many, and would have to be sorted; all nodes lie sorted in every order.
    public Candidates? Visit(FromValue start) => start.Selectivity == Selectivity.Listed
        ? start.Instead!.Accept(this)
        : new ValueCandidates([.. start.Type.Members.Select(member => member.Label)], start.Test.Property.Key, start.Test.Value);

    public Candidates? Visit(FromBeyond start) => start.Far.Accept(this) is { } far
        ? new RelatedCandidates(context.Labels(start.Type), context.LinksBack(start.Field), far)
        : null;
}
