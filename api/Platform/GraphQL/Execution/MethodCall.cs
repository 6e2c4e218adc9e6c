using System.Linq.Expressions;
using System.Reflection;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL.Schema;
using GraphApi.Platform.Words;
using GraphQL;

namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>What a method can be given besides its arguments.</summary>
internal readonly record struct CallSource(object? Parent, IServiceProvider Services, IResolveFieldContext? Context = null, CityDb? Db = null, int? NodeId = null)
{
    public CallSource(IResolveFieldContext context, CityDb? db, int? nodeId = null) : this(context.Source, context.RequestServices!, context, db, nodeId)
    {
    }
}

/// <summary>A feature's method with the way each of its parameters is filled.</summary>
internal sealed class MethodCall
{
    private readonly Func<object?[], object?> _invoke;
    private readonly Func<CallSource, object?>?[] _services;
    private readonly InputMember?[] _arguments;

    public MethodCall(MethodInfo method, IReadOnlyList<(InputMember? Argument, Func<CallSource, object?>? Service)> parameters)
    {
        _invoke = Compile(method);
        _arguments = [.. parameters.Select(parameter => parameter.Argument)];
        _services = [.. parameters.Select(parameter => parameter.Service)];
        // A rule is asked of the whole object.
        Reads = TypeUse.IsOf(method.ReturnType, typeof(Ruling<>)) ? null : ParentReads.Of(method);
        NeedsContext = !method.GetParameters().Zip(parameters).All(each => each.First.IsDefined(typeof(ParentAttribute)) || (each.Second.Service is not null && !IsOfContext(each.First.ParameterType)));
        UsesDb = method.GetParameters().Any(parameter => parameter.ParameterType == typeof(CityDb));
    }

    public bool UsesDb { get; }

    /// <summary>Whether it takes anything besides its parent and what the container knows.</summary>
    public bool NeedsContext { get; }

    /// <summary>What of its parent it reads; null if that cannot be told.</summary>
    public IReadOnlyList<PropertyInfo>? Reads { get; }

    public int ParameterCount => _services.Length;

    public IEnumerable<InputMember> Arguments => _arguments.OfType<InputMember>();

    /// <summary>The values of the parameters, arguments filled in.</summary>
    /// <exception cref="UserErrorsException">all that is wrong with them</exception>
    public object?[] ReadArguments(IResolveFieldContext context)
    {
        var values = ReadArguments(context, out var problems);
        UserErrorsException.ThrowIfAny(problems);
        return values;
    }

    /// <summary>The same, with everything that is wrong beside it and stand-ins in its place.</summary>
    public object?[] ReadArguments(IResolveFieldContext context, out IReadOnlyList<UserErrorException> problems)
    {
        var values = new object?[_arguments.Length];
        InputReader? reader = null;
        for (var index = 0; index < values.Length; index++)
        {
            if (_arguments[index] is not { } argument) continue;

            var (isGiven, given) = Given(context, argument.Name);
            values[index] = (reader ??= new()).Read(argument, isGiven, given, argument.Name);
        }

        problems = reader?.Problems ?? [];
        return values;
    }

    /// <summary>Fills in the rest and calls the method.</summary>
    public object? Invoke(object?[] values, CallSource source)
    {
        for (var index = 0; index < values.Length; index++)
            if (_services[index] is { } service) values[index] = service(source);

        return _invoke(values);
    }

    private static bool IsOfContext(Type type) => type == typeof(CityDb) || type == typeof(CancellationToken) || type.IsSubclassOf(typeof(OperationLoader));

    private static (bool IsGiven, object? Value) Given(IResolveFieldContext context, string name)
        => context.Arguments is { } arguments && arguments.TryGetValue(name, out var argument) && argument.Source != global::GraphQL.Execution.ArgumentSource.FieldDefault
            ? (true, argument.Value)
            : (false, null);

    private static Func<object?[], object?> Compile(MethodInfo method)
    {
        var values = Expression.Parameter(typeof(object?[]), "values");
        var arguments = method.GetParameters().Select((parameter, index) => Argument(Expression.ArrayIndex(values, Expression.Constant(index)), parameter.ParameterType));
        var call = Expression.Call(method, arguments);
        return Expression.Lambda<Func<object?[], object?>>(Expression.Convert(call, typeof(object)), values).Compile();
    }

    // Null stands for the default of a struct such as Optional.
    private static Expression Argument(Expression value, Type type)
        => type.IsValueType
            ? Expression.Condition(Expression.Equal(value, Expression.Constant(null)), Expression.Default(type), Expression.Convert(value, type))
            : Expression.Convert(value, type);
}
