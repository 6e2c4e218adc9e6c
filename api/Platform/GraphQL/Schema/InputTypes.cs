using GraphApi.Platform.GraphQL.Execution;
using GraphApi.Platform.GraphQL.Lists;
using GraphQL;
using GraphQL.Types;

namespace GraphApi.Platform.GraphQL.Schema;

/// <summary>The input types of the schema, from records, and arguments, from parameters.</summary>
internal sealed class InputTypes(ListTypes lists)
{
    private readonly Dictionary<Type, InputObjectGraphType> _inputs = [];

    public QueryArgument Argument(InputMember member)
    {
        var type = TypeOf(member);
        // A record given whole says by itself what it is.
        var description = member.Description ?? (type.GetNamedType() as InputObjectGraphType)?.Description;
        return new QueryArgument(type) { Name = member.Name, Description = description, DefaultValue = member.Default }.WithMetadata(InputMember.MetadataKey, member);
    }

    private IGraphType TypeOf(InputMember member) => member.Use.Published(type => member.IdOf is null ? Named(type, member) : lists.Id);

    private IGraphType Named(Type type, InputMember member)
    {
        if (lists.ScalarOf(type) is { } scalar) return scalar;
        if (InputShape.IsPossible(type)) return Object(type);

        throw Mistake.At(member.Code,
            $"类型 {type} 既不是可输入的类型，也不在服务中。请改用标量、枚举、record，或注册为服务。",
            $"{type} is neither an input nor a service. Use a scalar, an enum or a record, or register it as a service.");
    }

    private InputObjectGraphType Object(Type type)
    {
        if (_inputs.TryGetValue(type, out var known)) return known;

        var name = PublishedName.Of(type);
        var made = new InputObjectGraphType { Name = name.EndsWith("Input", StringComparison.Ordinal) ? name : name + "Input", Description = PublishedName.Description(type) };
        _inputs.Add(type, made);
        foreach (var member in InputShape.Of(type).Members) made.AddField(Field(member));
        return made;
    }

    private FieldType Field(InputMember member) => new FieldType
    {
        Name = member.Name,
        Description = member.Description,
        ResolvedType = TypeOf(member),
        DefaultValue = member.Default,
    }.WithMetadata(SchemaCheck.MemberKey, member.Code).WithMetadata(InputMember.MetadataKey, member);
}
