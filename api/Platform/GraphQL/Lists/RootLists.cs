using System.Reflection;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL.Execution;
using GraphApi.Platform.GraphQL.Schema;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>The root fields that list objects, to be asked from outside GraphQL.</summary>
internal sealed class RootLists(ListTypes lists, IServiceProvider services)
{
    private readonly FeatureTypes? _features = services.GetService<FeatureTypes>();

    public RootList? Find(string field)
        => (_features?.Queries ?? []).SelectMany(FeatureTypes.FieldMethods).FirstOrDefault(method => method.IsDefined(typeof(UsePagingAttribute)) && PublishedName.OfField(method) == field) is { } method ? Of(method) : null;

    private RootList Of(MethodInfo method)
    {
        var call = services.GetRequiredService<MethodCalls>().Of(method, parent: null);
        var input = new InputObjectGraphType { Name = "Arguments" };
        foreach (var argument in call.Arguments) input.AddField(new FieldType { Name = argument.Name, ResolvedType = argument.IdOf is null ? lists.ScalarOf(argument.Use.Leaf) : lists.Id });
        return new(call, Guard.Of(method, isRoot: true), input, services);
    }
}

/// <summary>A root field that lists objects.</summary>
internal sealed class RootList(MethodCall call, Guard guard, IInputObjectGraphType input, IServiceProvider services)
{
    /// <summary>Its own arguments, without those of every list.</summary>
    public IInputObjectGraphType Input => input;

    public IQueryable<T> Rows<T>(CityDb db, IDictionary<string, object?> arguments)
    {
        guard.Check(services);
        var context = new ResolveFieldContext
        {
            RequestServices = services,
            Arguments = arguments.ToDictionary(argument => argument.Key, argument => new ArgumentValue(argument.Value, ArgumentSource.Variable), StringComparer.Ordinal),
        };
        return (IQueryable<T>)call.Invoke(call.ReadArguments(context), new(context, db))!;
    }
}
