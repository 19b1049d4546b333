namespace KnowledgeGraph.IntegrationTests;

public class SkeletonTests
{
    [Fact]
    public void The_house_stands() => Assert.NotNull(typeof(SkeletonTests).Assembly.GetName().Version);
}
