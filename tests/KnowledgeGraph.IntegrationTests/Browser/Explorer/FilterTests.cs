using KnowledgeGraph.IntegrationTests.Domains;
using KnowledgeGraph.IntegrationTests.Processes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.IntegrationTests.Browser.Explorer;

/// <summary>A drawing is narrowed by what the model has; what that hides is counted, and stands in the address.</summary>
[Trait("Category", "transport")]
public class FilterTests(SeededServer seeded, Chromium chromium)
{
    private const string IndexUsa = "v=1&view=see&id=org:index-usa&type=Organization&pane=drawing";

    [Fact]
    public async Task By_keyboard_one_filters_by_type_and_country_reads_what_is_hidden_and_takes_it_back()
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process, IndexUsa);
        var page = visit.Page;
        var status = page.Locator(".toolbar [role=status]");
        await Expect(status).ToContainTextAsync("19 entities drawn");

        var button = page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Filter") });
        await button.PressAsync("Enter");
        var panel = page.GetByRole(AriaRole.Group, new() { Name = "Filter" });
        await panel.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^initiative") }).PressAsync("Space");
        await Expect(status).ToContainTextAsync("5 entities drawn");
        await Expect(status).ToContainTextAsync("the filter hides 14 entities and ");
        Assert.Empty(await visit.BarriersAsync());
        await page.Keyboard.PressAsync("Escape");
        await Expect(panel).ToHaveCountAsync(0);
        await Expect(button).ToBeFocusedAsync();

        await page.ReloadAsync();
        await Expect(status).ToContainTextAsync("5 entities drawn");
        Assert.Contains("w=type%3DInitiative", page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear the filters" }).ClickAsync();
        await Expect(status).ToContainTextAsync("19 entities drawn");
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData("kind=PART_OF", "3 entities drawn")]
    [InlineData("field.country=MX type=Organization", "3 entities drawn")]
    [InlineData("near.topics=topic:labor-certification type=Initiative", "2 entities drawn")]
    [InlineData("sure=0.85", "the filter hides")]
    [InlineData("said=implied", "the filter hides")]
    [InlineData("edge.role=CONTRIBUTOR kind=TAKES_PART_IN", "2 entities drawn")]
    public async Task Each_sort_of_filter_narrows_the_drawing_and_its_tables(string where, string expected)
    {
        await using var visit = await Visit.OpenAsync(
            chromium,
            seeded.Process,
            "v=1&view=see&id=org:index-usa&type=Organization&pane=table&w=" + string.Join("&w=", where.Split(' ').Select(Uri.EscapeDataString)));

        await Expect(visit.Page.Locator(".toolbar [role=status]")).ToContainTextAsync(expected);
        await Expect(visit.Page.GetByRole(AriaRole.Rowheader).Or(visit.Page.GetByRole(AriaRole.Cell)).First).ToBeVisibleAsync();
        Assert.Equal(1, visit.Questions);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Stances_are_told_with_what_they_are_of()
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process, "v=1&view=see&id=org:index-usa&type=Organization&pane=drawing");
        var page = visit.Page;

        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Filter") }).ClickAsync();

        await Expect(page.Locator(".filter .panel")).ToContainTextAsync("supports: ");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Another_model_is_filtered_by_its_own_fields()
    {
        await using var server = await ServerProcess.StartAsync("--schema", Harbour.Schema, "--seed", Harbour.Seed);
        await using var visit = await Visit.OpenAsync(chromium, server, "v=1&view=see&id=voyage:cod&type=Voyage&pane=drawing");
        var page = visit.Page;

        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Filter") }).ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^ship ") }).CheckAsync();

        await Expect(page.Locator(".toolbar [role=status]")).ToContainTextAsync("the filter hides 1 entity and");
        Assert.Empty(visit.Complaints);
    }
}
