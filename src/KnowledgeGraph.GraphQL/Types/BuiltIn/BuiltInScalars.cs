namespace KnowledgeGraph.GraphQL.Types.BuiltIn;

/// <summary>The scalars that every schema may use without defining them (specification section 3.5.1 to 3.5.5).</summary>
public static class BuiltInScalars
{
    /// <summary>A signed 32-bit integer; coerced to <see cref="int"/>.</summary>
    public static ScalarType Int { get; } = new IntScalar();

    /// <summary>A finite double; coerced to <see cref="double"/>.</summary>
    public static ScalarType Float { get; } = new FloatScalar();

    /// <summary>A text; coerced to <see cref="string"/>.</summary>
    public static ScalarType String { get; } = new StringScalar();

    /// <summary>True or false; coerced to <see cref="bool"/>.</summary>
    public static ScalarType Boolean { get; } = new BooleanScalar();

    /// <summary>An opaque key, given as text or integer; coerced to <see cref="string"/>.</summary>
    public static ScalarType ID { get; } = new IdScalar();

    /// <summary>All five.</summary>
    public static IReadOnlyList<ScalarType> All { get; } = [Int, Float, String, Boolean, ID];

    /// <summary>The built-in scalar of a name, or null.</summary>
    public static ScalarType? Find(string name) => name switch
    {
        "Int" => Int,
        "Float" => Float,
        "String" => String,
        "Boolean" => Boolean,
        "ID" => ID,
        _ => null,
    };
}
