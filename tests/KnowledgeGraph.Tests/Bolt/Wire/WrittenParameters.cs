using System.Text;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.Queries;

namespace KnowledgeGraph.Tests.Bolt.Wire;

/// <summary>Parameters that a test writes by hand, right or wrong.</summary>
internal sealed class WrittenParameters(Action<PackWriter> write) : IParameters
{
    /// <summary>A query text with them.</summary>
    public static QueryText With(string text, Action<PackWriter> write) => new(Encoding.UTF8.GetBytes(text), new WrittenParameters(write));

    public void Write(PackWriter writer) => write(writer);
}
