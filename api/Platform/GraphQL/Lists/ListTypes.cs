using System.Collections.Concurrent;
using GraphQL.Types;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>The types of the schema that follow from a list: filters, orders, and the arguments that take them.</summary>
internal sealed class ListTypes(ScalarTypes scalars, ListMembers members, OperationTypes operations)
{
    private readonly ConcurrentDictionary<string, InputObjectGraphType> _inputs = new(StringComparer.Ordinal);
    private readonly ConnectionTypes _connections = new(scalars);
    private readonly EnumerationGraphType _direction = Direction();

    /// <summary>The scalar or enum that publishes a CLR type, null if it is neither.</summary>
    public ScalarGraphType? ScalarOf(Type type) => scalars.Of(type);

    public IdGraphType Id => scalars.Id;

    public IInputObjectGraphType FilterOf(Type row) => Input(row, "FilterInput", ListWords.FilterInput(row), AddConditions);

    public IInputObjectGraphType SortOf(Type row) => Input(row, "SortInput", ListWords.SortInput(row), AddDirections);

    public IObjectGraphType ConnectionOf(IGraphType node, string fieldName) => _connections.Of(node, fieldName);

    public void AddPaging(QueryArguments arguments)
    {
        arguments.Add(new QueryArgument(scalars.Of(typeof(int))!) { Name = "first", Description = ListWords.First });
        arguments.Add(new QueryArgument(scalars.Of(typeof(string))!) { Name = "after", Description = ListWords.After });
        arguments.Add(new QueryArgument(scalars.Of(typeof(int))!) { Name = "last", Description = ListWords.Last });
        arguments.Add(new QueryArgument(scalars.Of(typeof(string))!) { Name = "before", Description = ListWords.Before });
    }

    public void AddFiltering(QueryArguments arguments, Type row)
        => arguments.Add(new QueryArgument(FilterOf(row)) { Name = "where", Description = ListWords.Where });

    public void AddSorting(QueryArguments arguments, Type row)
        => arguments.Add(new QueryArgument(new ListGraphType(new NonNullGraphType(SortOf(row)))) { Name = "order", Description = ListWords.Order });

    private InputObjectGraphType Input(Type row, string ending, string description, Action<InputObjectGraphType, Type> fill)
    {
        var name = PublishedName.Of(row) + ending;
        var fresh = new InputObjectGraphType { Name = name, Description = description };
        var input = _inputs.GetOrAdd(name, fresh);
        // Known before it is filled: a unit's filter has its parent's filter, which is the same type.
        if (ReferenceEquals(input, fresh)) fill(input, row);
        return input;
    }

    private void AddConditions(InputObjectGraphType input, Type row)
    {
        var conditions = new ListGraphType(new NonNullGraphType(input));
        input.AddField(new FieldType { Name = "and", Description = ListWords.And, ResolvedType = conditions });
        input.AddField(new FieldType { Name = "or", Description = ListWords.Or, ResolvedType = conditions });
        foreach (var member in members.Of(row)) input.AddField(new FieldType { Name = member.Name, Description = member.Description, ResolvedType = Condition(member) });
    }

    private IInputObjectGraphType Condition(ListMember member) => member switch
    {
        RelatedMember related => FilterOf(related.Entity),
        SeveralMember several => Input(several.Entity, "ListFilterInput", ListWords.ListFilterInput(several.Entity), AddQuantifiers),
        _ => operations.Of((ValueMember)member),
    };

    private void AddQuantifiers(InputObjectGraphType input, Type row)
    {
        input.AddField(new FieldType { Name = "some", Description = ListWords.Some, ResolvedType = FilterOf(row) });
        input.AddField(new FieldType { Name = "none", Description = ListWords.None, ResolvedType = FilterOf(row) });
    }

    private void AddDirections(InputObjectGraphType input, Type row)
    {
        foreach (var member in members.Of(row).Where(member => member is not SeveralMember)) input.AddField(new FieldType { Name = member.Name, Description = member.Description, ResolvedType = Direction(member) });
    }

    private IGraphType Direction(ListMember member) => member is RelatedMember related ? SortOf(related.Entity) : _direction;

    private static EnumerationGraphType Direction()
    {
        var direction = new EnumerationGraphType { Name = "SortEnumType", Description = ListWords.SortEnum };
        direction.Add("ASC", SortDirection.Ascending, ListWords.Ascending);
        direction.Add("DESC", SortDirection.Descending, ListWords.Descending);
        return direction;
    }
}

internal enum SortDirection { Ascending, Descending }
