using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Testing.Schemas.Rules;

/// <summary>
/// Says whether a schema is valid: the "Type Validation" of every kind of type in specification section 3. Evaluates
/// every type and member, so a large schema takes its time here, once.
/// </summary>
public static class SchemaValidator
{
    /// <summary>All faults (up to 200), VALIDATION_FAILED, at the SDL concerned where there is any; empty for a valid schema.</summary>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema)
    {
        var errors = new SchemaErrors();
        RootRules.Check(schema, errors);
        DirectiveRules.Check(schema, errors);
        foreach (var type in schema.Types)
        {
            if (errors.IsFull) break;
            if (IntrospectionTypes.Find(type.Name) == type) continue;
            NamingRules.Check(type.Name, errors, type.Definition?.Name);
            switch (type)
            {
                case FieldContainerType container:
                    FieldRules.Check(container, errors);
                    InterfaceRules.Check(container, errors);
                    break;
                case UnionType union: UnionRules.Check(union, errors); break;
                case EnumType enumType: EnumRules.Check(enumType, errors); break;
                case InputObjectType input: InputObjectRules.Check(input, errors); break;
            }
        }

        InputCycleRules.Check(schema, errors);
        DirectiveUseRules.Check(schema, errors);

        // Defaults are coerced, which needs everything above to hold.
        if (errors.Count == 0) DefaultValueRules.Check(schema, errors);
        return errors.ToList();
    }
}
