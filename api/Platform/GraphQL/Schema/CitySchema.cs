using System.Reflection;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL.Execution;
using GraphApi.Platform.GraphQL.Lists;
using GraphQL.Conversion;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using EngineSchema = GraphQL.Types.Schema;

namespace GraphApi.Platform.GraphQL.Schema;

/// <summary>The schema, from the classes of all features.</summary>
internal sealed class CitySchema : EngineSchema
{
    public CitySchema(IServiceProvider services, FeatureTypes features, ListTypes lists, ListField listField, MethodCalls calls, Nodes nodes, IDbContextFactory<CityDb> cities, CityWriter writer)
        : base(services, runConfigurations: false)
    {
        NameConverter = DefaultNameConverter.Instance;
        var inputs = new InputTypes(lists);
        MethodFields? fields = null;
        var outputs = new OutputTypes(lists, features, made => fields = new MethodFields(made, inputs, lists, listField, calls, cities));
        var errors = new ErrorTypes(lists, outputs);
        var mutations = new MutationFields(outputs, inputs, errors, calls, writer);

        Query = Root("Query", SchemaWords.Query, features.Queries, method => fields!.Field(method, PublishedName.OfField(method), parent: null), new NodeFields(outputs, lists, nodes).All());
        if (features.Mutations.Count > 0) Mutation = Root("Mutation", SchemaWords.Mutation, features.Mutations, mutations.Field, []);
        foreach (var type in features.Extended()) RegisterType(outputs.Object(type));
        RegisterType(outputs.Node);
        RegisterType(errors.Interface);
        nodes.Publish(outputs.Entities, features, calls);
    }

    private static ObjectGraphType Root(string name, string description, IReadOnlyList<Type> classes, Func<MethodInfo, FieldType> field, IEnumerable<FieldType> first)
    {
        var root = new ObjectGraphType { Name = name, Description = description };
        foreach (var given in first) root.AddField(given);
        foreach (var method in classes.SelectMany(FeatureTypes.FieldMethods)) OutputTypes.Add(root, field(method), method);
        return root;
    }
}
