using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Validation.Limits;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>The schema cannot be queried where introspection is switched off.</summary>
/// <remarks>
/// Good: <c>{ harbour { __typename } }</c><br/>
/// Bad: <c>{ __schema { types { name } } }</c><br/>
/// Not a rule of the specification, but a choice of the operator (<see cref="ValidationOptions.CanIntrospect"/>).
/// graphql-js has a rule of a similar name, which looks at the types of fields instead of their names.
/// </remarks>
internal sealed class NoSchemaIntrospection(ValidationContext context) : ValidationRule(context)
{
    public override void Field(FieldNode field)
    {
        if (Context.CanIntrospect || field.Name.Value is not ("__schema" or "__type")) return;
        Context.Report($"Introspection is switched off, so \"{field.Name}\" cannot be queried. Ask whoever runs this server for its schema.", field);
    }
}
