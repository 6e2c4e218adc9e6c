using System.Linq.Expressions;
using System.Reflection;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>A yes or no that a rule gives, such as whether a task is overdue today.</summary>
/// <param name="Name">as in the schema</param>
/// <param name="Description">as in the schema</param>
/// <param name="Condition">the rule as it is asked now: its argument, such as the day, may be another each time</param>
internal sealed record RuledMember(string Name, string? Description, Func<LambdaExpression> Condition) : ValueMember(Name, Description, typeof(bool), IsNullable: false, IdOf: null)
{
    public override Expression Of(Expression row)
    {
        var condition = Condition();
        return new Replaced(condition.Parameters[0], row).Visit(condition.Body);
    }

    private sealed class Replaced(ParameterExpression parameter, Expression row) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? row : node;
    }
}

/// <summary>The objects a row stands in a relation to, by a rule.</summary>
/// <param name="Name">as in the schema</param>
/// <param name="Description">as in the schema</param>
/// <param name="Entity">of the objects</param>
/// <param name="IsOne">whether an object with a number is one of a row's</param>
internal sealed record SeveralMember(string Name, string? Description, Type Entity, Func<Expression, Expression, Expression> IsOne) : ListMember(Name, Description);

/// <summary>By which fields that are methods a list can be filtered: those that give a <see cref="Ruling{T}"/> or say a rule.</summary>
internal sealed class MethodMembers(IServiceProvider services)
{
    private readonly FeatureTypes? _features = services.GetService<FeatureTypes>();

    public IEnumerable<ListMember> Of(Type row)
        => (_features?.ExtensionsOf(row) ?? []).SelectMany(FeatureTypes.FieldMethods).Select(method => Member(method, row)).OfType<ListMember>();

    private ListMember? Member(MethodInfo method, Type row)
    {
        var (name, description) = (PublishedName.OfField(method), PublishedName.Description(method));
        if (method.ReturnType == typeof(Ruling<>).MakeGenericType(row)) return new RuledMember(name, description, Asked(method));

        return method.GetCustomAttributes().OfType<IFilteredBy>().FirstOrDefault() is { } filtered
            ? new SeveralMember(name, description, TypeUse.OfResult(method).Leaf, Rule(method, row, filtered.Rule))
            : null;
    }

    private Func<LambdaExpression> Asked(MethodInfo method)
    {
        var parameters = method.GetParameters();
        if (parameters.FirstOrDefault(parameter => !IsService(parameter.ParameterType)) is { } other) throw Mistake.At(other,
            "返回 Ruling 的字段只能以服务为参数：按它筛选时没有对象，也没有实参。",
            "a field that gives a Ruling takes services only: when a list is filtered by it there is neither an object nor an argument.");

        return () =>
        {
            var ruling = method.Invoke(null, [.. parameters.Select(parameter => services.GetRequiredService(parameter.ParameterType))])!;
            return (LambdaExpression)method.ReturnType.GetProperty(nameof(Ruling<>.Condition))!.GetValue(ruling)!;
        };
    }

    private bool IsService(Type type) => services.GetRequiredService<IServiceProviderIsService>().IsService(type);

    private static Func<Expression, Expression, Expression> Rule(MethodInfo method, Type row, string name)
    {
        var rule = row.GetField(name)?.GetValue(null);
        return rule is not null && rule.GetType() == typeof(Rule<,>).MakeGenericType(row, typeof(int))
            ? rule.GetType().GetMethod(nameof(Rule<,>.Between), BindingFlags.NonPublic | BindingFlags.Instance)!.CreateDelegate<Func<Expression, Expression, Expression>>(rule)
            : throw Mistake.At(method,
                $"[FilteredBy] 需要 {row.Name} 的静态字段 {name}，类型是 Rule<{row.Name}, int>。",
                $"[FilteredBy] needs a static field {name} of {row.Name} that is a Rule<{row.Name}, int>.");
    }
}
