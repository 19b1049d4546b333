using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Language.Parsing;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types.BuiltIn;

namespace KnowledgeGraph.Testing.Schemas;

/// <summary>
/// SDL to a schema (specification section 3), all definitions and extensions. What makes a schema impossible (a name
/// that nothing defines, a name defined twice, an extension of nothing) is refused here, all of it at once; whether it is
/// valid is not asked. Types are made when they are asked for.
/// </summary>
public static class SchemaBuilder
{
    /// <summary>The schema of one SDL text.</summary>
    /// <exception cref="GraphQLException">SYNTAX_ERROR, or VALIDATION_FAILED with all faults, located.</exception>
    public static Schema Build(string sdl, SchemaBuilderOptions? options = null) =>
        Build([Parser.Parse(new Source(sdl), ParserLimits.SchemaFiles)], options);

    /// <summary>The schema of several documents, in which definitions and extensions may stand in any order.</summary>
    /// <exception cref="GraphQLException">VALIDATION_FAILED with all faults, located.</exception>
    public static Schema Build(IEnumerable<DocumentNode> documents, SchemaBuilderOptions? options = null)
    {
        var errors = new SchemaErrors();
        var index = new SdlIndex(documents, errors);
        StructureRules.Check(index, errors);
        if (errors.Count > 0) throw new GraphQLException(errors.ToList());

        var maker = new TypeMaker(index, options ?? SchemaBuilderOptions.Default);
        var types = new LazyTypes(index.Types.Values.Select(node => KeyValuePair.Create(node.Name.Value, () => maker.Make(node))), index.PossibleTypes);
        maker.Find = name => types.Find(name) ?? BuiltInScalars.Find(name) ?? IntrospectionTypes.Find(name);
        return new Schema(types, maker.Roots(), index.Directives.Values.Select(maker.Make))
        {
            Description = index.Schema?.Description?.Value,
        }.From(index.Schema).ExtendedBy(index.SchemaExtensions);
    }
}
