using KnowledgeGraph.Query.Model;

namespace KnowledgeGraph.Tests.Evidence.Seeds;

public class RepositorySeedTests
{
    [Fact]
    public async Task The_repositorys_own_seed_loads_cleanly_and_only_once()
    {
        var root = Requirement.RepositoryRoot();
        using var run = new SeedRun(ModelLoader.LoadFolder(Path.Combine(root, "schema")));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(root, "seed"))) File.Copy(file, Path.Combine(run.Folder, Path.GetFileName(file)));

        var first = await run.LoadAsync();
        run.Time.Now += TimeSpan.FromDays(1);
        var second = await run.LoadAsync();

        Assert.Equal(2, first.Documents);
        Assert.Equal(1, first.Change!.Number);
        Assert.True(second.IsNothingNew);
        Assert.Equal(1, run.Store.Current.ChangeNumber);
    }
}
