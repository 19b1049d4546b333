using System.Reflection;
using System.Runtime.CompilerServices;
using KnowledgeGraph.GraphQL.Coercion;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Tests.Query.Operations;
using Binder = KnowledgeGraph.Query.Binding.Binder;

namespace KnowledgeGraph.Tests.Query.Planning;

/// <summary>A plan never changes, keeps nothing of others, and has no kind of step that a walk could pass over.</summary>
public class PlanStructureTests
{
    private static readonly Dictionary<Type, Type> Visitors = new()
    {
        [typeof(RootStep)] = typeof(IRootVisitor<>),
        [typeof(FieldPlan)] = typeof(IFieldVisitor<>),
        [typeof(ConnectionPart)] = typeof(IPartVisitor<>),
        [typeof(ConnectionSource)] = typeof(ISourceVisitor<>),
        [typeof(Predicate)] = typeof(IPredicateVisitor<>),
        [typeof(Start)] = typeof(IStartVisitor<>),
    };

    private static readonly Type[] Others =
    [
        typeof(Plan), typeof(ObjectPlan), typeof(ObjectAlternative), typeof(EdgeAlternative), typeof(EdgePlan), typeof(ConnectionPlan), typeof(OrderPlan),
        typeof(OrderKey), typeof(PagePlan), typeof(Parameter), typeof(Scope), typeof(AboutField), typeof(PlainField<>), typeof(AskedField),
    ];

    public static TheoryData<Type> Families => [.. Visitors.Keys];

    public static TheoryData<Type> Parts => [.. Visitors.Keys.SelectMany(KindsOf).Concat(Others)];

    [Theory]
    [MemberData(nameof(Families))]
    public void Every_kind_is_visited_as_itself(Type family)
    {
        var visited = Visitors[family].GetMethods().Select(method => Assert.Single(method.GetParameters()).ParameterType);

        Assert.Equal(KindsOf(family).OrderBy(kind => kind.Name), visited.OrderBy(kind => kind.Name));
        Assert.All(KindsOf(family), kind => Assert.True(kind.IsSealed));
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void Nothing_of_a_plan_can_be_set_once_it_is_made(Type part)
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var settable = part.GetProperties(All).Where(property => property.SetMethod is { } setter
            && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)));

        Assert.Empty(settable);
        Assert.All(part.GetFields(All), field => Assert.True(field.IsInitOnly, field.Name));
    }

    [Fact]
    public void What_is_made_of_a_plan_goes_with_it()
    {
        var binder = new Binder(new QueryLimits());

        var plan = Bound(binder);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(plan.IsAlive);
        GC.KeepAlive(binder);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Bound(Binder binder)
    {
        var plan = new Shapes("type Ship @node { name: String! }").Plan("{ ships(first: 3) { nodes { name } } }");
        binder.Bind(plan, VariableValues.Empty);
        return new WeakReference(plan);
    }

    private static IEnumerable<Type> KindsOf(Type family) => family.Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(family));
}
