using KnowledgeGraph.Evidence.Seeds.Mistakes;
using KnowledgeGraph.Evidence.Seeds.Reading;

namespace KnowledgeGraph.Tests.Evidence.Seeds;

/// <summary>In the examples <c>^</c> marks the place that the message must name; it is no part of the file.</summary>
public class SeedMistakeTests
{
    private const string Head = """
        document: { id: doc:a, title: A, publishedOn: 2024-03-22 }
        entities:
          - { id: company:a, type: Company, name: A }
          - { id: company:b, type: Company, name: B }
          - { id: human:h, type: Human, name: H }
          - { id: deal:d, type: Deal, name: D }

        """;

    [Theory]
    [InlineData("- { id: company:x, type: ^Compny, name: X }", "The model has no type 'Compny'. Did you mean 'Company'?")]
    [InlineData("- { id: company:x, type: ^Document, title: X }",
        "An entity cannot be a Document. Documents stand under 'document', statements under 'statements'.")]
    [InlineData("- ^{ type: Company, name: X }", "An entity needs 'id'.")]
    [InlineData("- ^{ id: company:x, name: X }", "An entity needs 'type', the name of a type of the model.")]
    [InlineData("- { id: ^company:x, type: Company }",
        "The Company 'company:x' needs 'name', and no accepted statement gives it. Add the field here, or state it.")]
    [InlineData("- { id: ^company:x, type: Company, name: { es: X } }",
        "The Company 'company:x' needs 'name', and no accepted statement gives it. Add the field here, or state it.")]
    [InlineData("- { id: company:x, type: Company, name: X, ^contry: MX }", "An entity of type Company has no 'contry'. Did you mean 'country'?")]
    [InlineData("- { id: company:x, type: Company, name: X, ^parent: company:a }",
        "'parent' of Company follows relationships. State them under 'statements', with this name as predicate.")]
    [InlineData("- { id: company:x, type: Company, name: X, kind: ^BAK }", "'BAK' is no Kind for 'kind': write one of BANK, SHOP. Did you mean BANK?")]
    [InlineData("- { id: company:x, type: Company, name: X, kind: ^bank }", "'bank' is no Kind for 'kind': write one of BANK, SHOP. Did you mean BANK?")]
    [InlineData("- { id: company:x, type: Company, name: X, founded: ^2022-13 }", "'2022-13' is no Date for 'founded': months run from 01 to 12, mend the month.")]
    [InlineData("- { id: company:x, type: Company, name: X, founded: ^2021-02-30 }", "'2021-02-30' is no Date for 'founded': 2021-02 has 28 days, mend the day.")]
    [InlineData("- { id: company:x, type: Company, name: X, founded: ^June 2022 }", "'June 2022' is no Date for 'founded': write 2022, 2022-09 or 2022-09-21.")]
    [InlineData("- { id: company:x, type: Company, name: X, aliases: [X, ^~] }",
        "'aliases' has an item without a value. Leave it out, or put a text that reads like none into quotes: \"null\".")]
    [InlineData("- { id: company:x, type: Company, name: X, aliases: [X, ^null] }",
        "'aliases' has an item without a value. Leave it out, or put a text that reads like none into quotes: \"null\".")]
    [InlineData("- { id: company:x, type: Company, name: X, aliases: [^\"\"] }", "'aliases' is blank. Write a text that can be seen, or leave it out.")]
    [InlineData("- { id: company:x, type: Company, name: ^\"   \" }", "'name' is blank. Write a text that can be seen, or leave it out.")]
    [InlineData("- { id: company:x, type: Company, name: { default: X, es: ^\"\u200B\" } }", "'name' is blank. Write a text that can be seen, or leave it out.")]
    [InlineData("- { id: company:x, type: Company, name: Acme, ^Inc. }",
        "'Inc.' has no value: the comma before it ends 'name'. Put a text with a comma into quotes, name: \"Acme, Inc.\"; else write 'Inc.: value'.")]
    [InlineData("- { id: company:x, type: Company, name: { default: Smith, ^Jones and Co } }",
        "'Jones and Co' has no value: the comma before it ends 'default'. Put a text with a comma into quotes, default: \"Smith, Jones and Co\"; else write 'Jones and Co: value'.")]
    [InlineData("- { id: company:x, type: Company, name: X, staff: ^many }",
        "'many' is no Int for 'staff': write a whole number from -2147483648 to 2147483647, such as 42.")]
    [InlineData("- { id: company:x, type: Company, name: X, listed: ^yes }", "'yes' is no Boolean for 'listed': write true or false.")]
    [InlineData("- { id: company:x, type: Company, name: X, worth: ^1.8e30 }",
        "'1.8e30' is no Decimal for 'worth': write a number of at most 28 digits, such as 67084000000 or -1.8.")]
    [InlineData("- { id: company:x, type: Company, name: X, website: ^example }",
        "'example' is no URL for 'website': write an absolute address of at most 2048 characters with http or https, such as https://example.org/page.")]
    [InlineData("- { id: company:x, type: Company, name: { default: X, es: Y, ^ES: Z } }",
        "'ES' is a language that was given above, in other letters. Keep one of the two.")]
    [InlineData("- { id: company:x, type: Company, name: { default: X, ^de: Y } }", "'de' is no language of 'name'. It has default, es, en.")]
    [InlineData("- { id: company:x, type: Company, name: ^[X] }", "'name' is a list; it must be a single value, or a mapping of languages.")]
    [InlineData("- { id: company:x, type: Company, name: X, aliases: ^Y }", "'aliases' is a single value; it must be a list, such as [one, two].")]
    [InlineData("- { id: company:x, type: Company, name: X, identifiers: [lei:1, ^\"Q42\"] }",
        "'Q42' is no identifier for 'identifiers': write scheme:value, the scheme as up to 32 lower-case letters, digits, dots or hyphens, at most 200 characters without blanks, such as wikidata:Q42.")]
    [InlineData("- { id: company:x, type: Company, name: X, identifiers: [lei:1, ^\"wikidata:\"] }",
        "'wikidata:' is no identifier for 'identifiers': write scheme:value, the scheme as up to 32 lower-case letters, digits, dots or hyphens, at most 200 characters without blanks, such as wikidata:Q42.")]
    [InlineData("- { id: company:x, type: Company, name: X, identifiers: [lei:1, ^\"Wikidata:Q42\"] }",
        "'Wikidata:Q42' is no identifier for 'identifiers': write scheme:value, the scheme as up to 32 lower-case letters, digits, dots or hyphens, at most 200 characters without blanks, such as wikidata:Q42.")]
    [InlineData("- { id: company:x, type: Company, name: X, identifiers: [lei:1, ^\":Q42\"] }",
        "':Q42' is no identifier for 'identifiers': write scheme:value, the scheme as up to 32 lower-case letters, digits, dots or hyphens, at most 200 characters without blanks, such as wikidata:Q42.")]
    [InlineData("- { id: company:x, type: Company, name: X, identifiers: [lei:1, ^\"wikidata:Q 42\"] }",
        "'wikidata:Q 42' is no identifier for 'identifiers': write scheme:value, the scheme as up to 32 lower-case letters, digits, dots or hyphens, at most 200 characters without blanks, such as wikidata:Q42.")]
    [InlineData("- { id: company:x, type: Company, name: X, identifiers: [lei:1, ^\"wiki_data:Q42\"] }",
        "'wiki_data:Q42' is no identifier for 'identifiers': write scheme:value, the scheme as up to 32 lower-case letters, digits, dots or hyphens, at most 200 characters without blanks, such as wikidata:Q42.")]
    [InlineData("- { id: company:x, type: Company, name: X, confidence: ^1.2 }", "'confidence' is '1.2'; it must be a number from 0 to 1, such as 0.9.")]
    [InlineData("- { id: company:x, type: Company, name: X, evidence: { ^nme: [1, 2] } }",
        "'evidence' has a span for 'nme', which this entity does not give. Did you mean 'name'?")]
    [InlineData("- { id: company:x, type: Company, name: X, evidence: { name: ^[2, 2] } }",
        "A span is [start, end] in UTF-16 code units of the document's text, such as [1432, 1518], start before end.")]
    [InlineData("- { id: ^compañía, type: Company, name: X }", "'compañía' is no id: ids are 1 to 200 ASCII characters without blanks, such as org:acme.")]
    [InlineData("- { id: ^company:a, type: Company, name: X }", "'company:a' stands in this file already, at line 3. Join the two.")]
    [InlineData("- { id: ^doc:a, type: Company, name: X }",
        "'doc:a' is of type Company here and Document at a.yaml:1:17. A node has one type; give one of them another id.")]
    [InlineData("- ^company", "An item of 'entities' is a single value; it must be a mapping.")]
    public async Task A_mistake_in_an_entity_is_told_with_its_place_and_remedy(string entity, string expected)
    {
        using var run = new SeedRun();
        run.Write("a.yaml", Head + "  " + entity.Replace("^", "", StringComparison.Ordinal) + "\n");

        Assert.Equal($"a.yaml:7:{entity.IndexOf('^') + 3}: {expected}", await run.MistakesAsync());
    }

    [Theory]
    [InlineData("- { id: s1, subject: company:a, predicate: people, object: ^human:x }",
        "There is no 'human:x' in these files or in the store. Add it to 'entities'. Did you mean 'human:h'?")]
    [InlineData("- { id: s1, subject: ^company:z, predicate: people, object: human:h }",
        "There is no 'company:z' in these files or in the store. Add it to 'entities'. Did you mean 'company:a'?")]
    [InlineData("- { id: s1, subject: company:a, predicate: ^peeple, object: human:h }",
        "Company has no field 'peeple' that could be stated. Did you mean 'people'?")]
    [InlineData("- { id: s1, subject: company:a, predicate: people, object: ^deal:d }", "'people' leads to Human, but 'deal:d' is of type Deal.")]
    [InlineData("- ^{ id: s1, subject: company:a, predicate: people }", "'people' follows relationships; the statement needs 'object'.")]
    [InlineData("- { id: s1, subject: company:a, predicate: people, object: human:h, value: ^1 }",
        "'people' follows relationships: give 'object', no 'value'.")]
    [InlineData("- { id: s1, subject: company:a, predicate: people, object: human:h, edge: { ^tile: X } }",
        "Relationships of type WORKS_AT have no 'tile'. Did you mean 'title'?")]
    [InlineData("- { id: s1, subject: company:a, predicate: people, object: human:h, edge: { ^since: 2022 } }",
        "Relationships of type WORKS_AT have no 'since'. Write validFrom and validTo beside 'edge'.")]
    [InlineData("- { id: s1, subject: company:a, predicate: people, object: human:h, edge: { title: { default: X, ^de: Y } } }",
        "'de' is no language of 'title'. It has default, es, en.")]
    [InlineData("- { id: s1, subject: company:a, predicate: people, object: human:h, edge: { tags: ^X } }",
        "'tags' is a single value; it must be a list, such as [one, two].")]
    [InlineData("- { id: s1, subject: company:a, predicate: people, object: human:h, edge: { grade: ^high } }",
        "'high' is no Int for 'grade': write a whole number from -2147483648 to 2147483647, such as 42.")]
    [InlineData("- { id: s1, subject: company:a, predicate: ^documents, object: doc:a }",
        "'documents' (MENTIONS) is worked out from the statements and never stated. Leave this statement out.")]
    [InlineData("- { id: s1, subject: company:a, predicate: parent, object: company:b, validFrom: ^2022-02-30 }",
        "'validFrom' is '2022-02-30', which is no date. Write 2022, 2022-09 or 2022-09-21, a day that the calendar has.")]
    [InlineData("- { id: s1, subject: company:a, predicate: parent, object: company:b, validFrom: 2022, validTo: ^2021 }",
        "'validTo' 2021 lies before 'validFrom' 2022. Swap or mend them.")]
    [InlineData("- { id: s1, subject: company:a, predicate: parent, object: company:b, confidence: ^-1 }",
        "'confidence' is '-1'; it must be a number from 0 to 1, such as 0.9.")]
    [InlineData("- { id: s1, subject: company:a, predicate: parent, object: company:b, implied: true, confidence: ^0.8 }",
        "What a document merely implies has a confidence of at most 0.7. Lower it, or leave 'implied' out.")]
    [InlineData("- { id: s1, subject: company:a, predicate: parent, object: company:b, status: ^ACEPTED }", "'ACEPTED' is no status. Did you mean 'ACCEPTED'?")]
    [InlineData("- { id: s1, subject: company:a, predicate: parent, object: company:b, access: ^4 }",
        "'access' is '4'; it must be a whole number from 0 to 3.")]
    [InlineData("- { id: s1, subject: company:a, predicate: parent, object: company:b, access: ^2 }",
        "This version knows no callers with a clearance, and would show the statement to all. Leave the statement out, or give it access 0.")]
    [InlineData("- { id: s1, subject: company:a, predicate: parent, object: company:b, span: ^[9, 3] }",
        "A span is [start, end] in UTF-16 code units of the document's text, such as [1432, 1518], start before end.")]
    [InlineData("- { id: s1, subject: company:a, predicate: parent, object: company:b, knownTo: ^2024-04-30 }",
        "A statement with 'knownTo' needs 'reason', why it is no longer held.")]
    [InlineData("- { id: s1, subject: company:a, predicate: parent, object: company:b, knownFrom: ^soon }",
        "'knownFrom' is 'soon', which is no moment. Write 2024-03-22T10:00:00Z, or a day for its beginning.")]
    [InlineData("- { id: s1, subject: company:a, predicate: parent, object: company:b, rank: ^PREFERRED }",
        "A statement with the rank PREFERRED needs 'rankReason', why it has it.")]
    [InlineData("- { id: s1, subject: company:a, predicate: parent, object: company:b, rankReason: ^Better. }",
        "'rankReason' says why a statement has its rank. Give 'rank' too, or leave the reason out.")]
    [InlineData("- { id: s1, subject: company:a, predicate: parent, object: company:b, rank: ^PREFERED, rankReason: Better. }",
        "'PREFERED' is no rank. Did you mean 'PREFERRED'?")]
    [InlineData("- { id: s1, subject: company:a, predicate: parent, object: company:b, negated: ^yes }", "'negated' is 'yes'; write true or false.")]
    [InlineData("- { id: ^s1, subject: company:a, predicate: parent, object: company:b, supersedes: s0 }",
        "There is no statement 's0' to supersede, in these files or in the store. Did you mean 's1'?")]
    [InlineData("- { id: ^s1, subject: company:a, predicate: parent, object: company:b, supersedes: s1 }",
        "'s1' supersedes itself, directly or through others. A correction has a new id.")]
    [InlineData("- { id: s1, subject: company:a, predicate: parent, object: company:b, ^validfrom: 2022 }",
        "A statement has no 'validfrom'. Did you mean 'validFrom'?")]
    [InlineData("- { id: s1, subject: company:a, predicate: ^staff }", "'staff' of Company is a value; the statement needs 'value'.")]
    [InlineData("- { id: s1, subject: company:a, predicate: staff, value: 12, validTo: ^2022 }", "'staff' is a value: give 'value', no 'validTo'.")]
    [InlineData("- { id: s1, subject: doc:a, predicate: ^title, value: B }",
        "'title' of a Document is no matter of statements. Give it in the document's own file, under 'document'.")]
    public async Task A_mistake_in_a_statement_is_told_with_its_place_and_remedy(string statement, string expected)
    {
        using var run = new SeedRun();
        run.Write("a.yaml", Head + "statements:\n  " + statement.Replace("^", "", StringComparison.Ordinal) + "\n");

        Assert.Equal($"a.yaml:8:{statement.IndexOf('^') + 3}: {expected}", await run.MistakesAsync());
    }

    [Theory]
    [InlineData("entities: []", "1:1: A seed file needs 'document': the mapping of the document that its facts come from, or the id of one that is loaded.")]
    [InlineData("document: { id: doc:a }", "1:17: There is no 'doc:a' in these files or in the store. Add it to 'entities'.")]
    [InlineData("document: { id: doc:a, kind: REPORT }", "1:17: The document 'doc:a' needs 'title'.")]
    [InlineData("document: { id: doc:a, title: A, published: 2024 }", "1:34: A document has no 'published'. Did you mean 'publisher'?")]
    [InlineData("document: { id: doc:a, title: A, publisher: company:q }",
        "1:45: There is no 'company:q' in these files or in the store. Add it to 'entities'.")]
    [InlineData("document: { id: doc:a, title: A }\nentites: []", "2:1: A seed file has no 'entites'. Did you mean 'entities'?")]
    [InlineData("- document", "1:1: A seed file is a mapping with 'document', 'entities' and 'statements'.")]
    public async Task A_mistake_in_a_document_is_told_with_its_place_and_remedy(string text, string expected)
    {
        using var run = new SeedRun();
        run.Write("a.yaml", text);

        Assert.Equal("a.yaml:" + expected, await run.MistakesAsync());
    }

    [Theory]
    [InlineData("subject: company:a, predicate: people, object: human:x, edge: { tile: X }", "no 'human:x'", "have no 'tile'")]
    [InlineData("subject: company:z, predicate: people, object: human:x, edge: { tile: X, grade: high }",
        "no 'company:z'", "no 'human:x'", "have no 'tile'", "'high' is no Int")]
    [InlineData("subject: company:z, predicate: people, edge: { tile: X }", "no 'company:z'", "needs 'object'", "have no 'tile'")]
    [InlineData("predicate: people, object: human:x, edge: { tile: X }", "needs 'subject'", "no 'human:x'", "have no 'tile'")]
    [InlineData("subject: company:z, object: human:x", "no 'company:z'", "needs 'predicate'", "no 'human:x'")]
    [InlineData("subject: company:a, predicate: peeple, object: human:x", "no field 'peeple'", "no 'human:x'")]
    [InlineData("subject: company:a, predicate: people, object: deal:d, value: 1, language: es, edge: { tile: X }",
        "leads to Human", "no 'value'", "no 'language'", "have no 'tile'")]
    [InlineData("subject: company:a, predicate: name, value: ' ', language: xx, validFrom: 2021-02-30", "is blank", "no language of 'name'", "is no date", "give 'value', no 'validFrom'")]
    [InlineData("subject: company:a, predicate: name, language: xx", "needs 'value'", "no language of 'name'")]
    public async Task All_mistakes_of_one_statement_are_told_at_once(string statement, params string[] expected)
    {
        using var run = new SeedRun();
        run.Write("a.yaml", Head + $"statements:\n  - {{ id: s1, {statement} }}\n");

        var mistakes = (await run.MistakesAsync()).Split('\n');

        Assert.All(expected, part => Assert.Contains(mistakes, mistake => mistake.Contains(part, StringComparison.Ordinal)));
        Assert.Equal(expected.Length, mistakes.Length);
    }

    [Fact]
    public async Task A_cut_text_hides_no_other_mistake_and_a_refused_entity_makes_no_other_dangle()
    {
        using var run = new SeedRun();
        run.Write("a.yaml", "document: { id: doc:a, title: A }\nentities:\n  - { id: company:a, type: Company, name: Acme, Inc. }\n"
            + "  - { id: human:h, type: Humen, name: H }\nstatements:\n  - { id: s1, subject: company:a, predicate: people, object: human:h }\n");

        var mistakes = (await run.MistakesAsync()).Split('\n');

        Assert.Equal(["a.yaml:3:49", "a.yaml:4:26"], mistakes.Select(mistake => mistake[..mistake.IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task A_key_without_a_value_says_that_there_is_none_where_it_has_its_colon()
    {
        using var run = new SeedRun();
        run.Write("a.yaml", "document: { id: doc:a, title: A, kind: }\nentities:\n  - { id: company:a, type: Company, name: A, kind: , country: ~ }\n");

        await run.LoadAsync();

        Assert.DoesNotContain("country", run.Store.Node("company:a").Properties.Keys);
    }

    [Fact]
    public async Task All_mistakes_of_all_files_are_told_at_once_and_nothing_is_loaded()
    {
        using var run = new SeedRun();
        run.Write("b.yaml", "document: { id: doc:b, title: B }\nentities:\n  - { id: company:a, type: Human, name: "
            + "A }\nstatements:\n  - { id: s1, subject: company:a, predicate: nothing, object: company:a }\n");
        run.Write("a.yaml", "document: { id: doc:b, title: A }\nentities:\n  - { id: company:a, type: Company, name: "
            + "A, staff: x, kind: y }\nstatements:\n  - { id: s1, subject: company:c, predicate: staff, value: 1 }\n");

        var mistakes = (await run.MistakesAsync()).Split('\n');

        Assert.Equal(
            ["a.yaml:3:53", "a.yaml:3:62", "a.yaml:5:24", "b.yaml:1:17", "b.yaml:3:11", "b.yaml:5:11", "b.yaml:5:46"],
            mistakes.Select(mistake => mistake[..mistake.IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task Of_very_many_mistakes_a_hundred_are_listed_and_the_rest_counted()
    {
        using var run = new SeedRun();
        run.Write("a.yaml", "document: { id: doc:a, title: A }\nentities:\n" + string.Concat(Enumerable.Range(0, 130).Select(i => $"  - {{ id: "
            + $"x{i}, type: Nothing }}\n")));

        var error = await Assert.ThrowsAsync<SeedException>(() => run.LoadAsync());

        Assert.Equal(130, error.Mistakes.Count);
        Assert.EndsWith("\nand 30 more mistakes; mend these first.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_load_beyond_a_limit_is_refused_with_the_limit_and_the_remedy()
    {
        using var run = new SeedRun();
        run.Write("a.yaml", Head);

        var statements = await Assert.ThrowsAsync<SeedException>(() => run.LoadAsync(new SeedLimits { Statements = 3 }));
        var bytes = await Assert.ThrowsAsync<SeedException>(() => run.LoadAsync(new SeedLimits { FileBytes = 10 }));
        var files = await Assert.ThrowsAsync<SeedException>(() => run.LoadAsync(new SeedLimits { Files = 0 }));

        Assert.Contains("one load may bring 3 (limit Statements). Load the files in several parts.", statements.Message, StringComparison.Ordinal);
        Assert.Contains("more than the 10 that a seed file may have. Split it.", bytes.Message, StringComparison.Ordinal);
        Assert.Contains("more than 0 files. Load it in parts.", files.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_UTF8_or_not_there_is_named()
    {
        using var run = new SeedRun();
        File.WriteAllBytes(Path.Combine(run.Folder, "a.yaml"), [0x61, 0xFF]);

        Assert.Equal(
            "a.yaml:1:1: The file is not UTF-8 (byte 1). Save it as UTF-8.\nb.yaml:1:1: There is no such file or folder. "
                + "Name a seed file, or a folder of them.",
            await run.MistakesAsync("a.yaml", "b.yaml"));
    }
}
