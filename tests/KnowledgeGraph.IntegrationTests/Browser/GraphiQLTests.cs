using KnowledgeGraph.IntegrationTests.Processes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.IntegrationTests.Browser;

/// <summary>GraphiQL as a person meets it: at the address of the API, with the model's examples, and without any other server.</summary>
[Trait("Category", "transport")]
public class GraphiQLTests(SeededServer seeded, Chromium chromium)
{
    private readonly ServerProcess _server = seeded.Process;

    [Fact]
    public async Task A_browser_that_opens_the_API_runs_an_example_and_asks_no_other_server()
    {
        await RequireBuiltAsync();
        await using var watched = await chromium.OpenAsync();
        var page = watched.Page;

        await page.GotoAsync(new Uri(_server.Address, "/graphql").ToString());
        await RunAsync(page);

        await Expect(page.Locator(".graphiql-response")).ToContainTextAsync("Index USA");
        await Expect(page.Locator(".graphiql-tab-button")).ToHaveTextAsync(["OneCall", "Dialogue", "Figures", "Find", "WhoSays", "ADocument", "HowConnected", "WhoIsAround", "Coalitions"]);
        Assert.Equal([_server.Address.GetLeftPart(UriPartial.Authority)], watched.Origins);
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task The_page_for_developers_leads_to_it()
    {
        await RequireBuiltAsync();
        await using var watched = await chromium.OpenAsync();

        await watched.Page.GotoAsync(new Uri(_server.Address, "/developers").ToString());
        await watched.Page.GetByRole(AriaRole.Link, new() { Name = "GraphiQL" }).ClickAsync();

        await Expect(watched.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Execute query") })).ToBeVisibleAsync();
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task The_documentation_of_a_type_is_at_hand()
    {
        await RequireBuiltAsync();
        await using var watched = await chromium.OpenAsync();
        var page = watched.Page;

        await page.GotoAsync(new Uri(_server.Address, "/graphiql/?query=%7B%20about%20%7B%20version%20%7D%20%7D").ToString());
        await page.GetByLabel("Show Documentation Explorer").ClickAsync();
        await page.Locator(".graphiql-doc-explorer-content").GetByText("Query", new() { Exact = true }).ClickAsync();

        await Expect(page.Locator(".graphiql-doc-explorer-content")).ToContainTextAsync("organizations");
        await Expect(page.Locator(".graphiql-query-editor").First).ToContainTextAsync("about");
        Assert.Empty(watched.Complaints);
    }

    // The button does nothing until the schema has come and the editor has read the operation, and nothing on the page tells when that is.
    private static async Task RunAsync(IPage page)
    {
        var run = page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Execute query") });
        var answer = page.Locator(".graphiql-response .view-line").Nth(1);
        await run.WaitForAsync();
        for (var patience = 60; patience > 0 && await answer.CountAsync() == 0; patience--)
        {
            await run.ClickAsync();
            await page.WaitForTimeoutAsync(500);
        }
    }

    private async Task RequireBuiltAsync()
    {
        if ((await _server.GetAsync("/graphiql/")).Status == 404) Requirement.Absent("This test needs GraphiQL: install node with npm, and build again.");
    }
}
