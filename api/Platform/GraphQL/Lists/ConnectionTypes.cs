using System.Collections.Concurrent;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>Connection and edge types, named after the field that has them; their fields read a <see cref="Connection"/>.</summary>
internal sealed class ConnectionTypes
{
    private readonly ConcurrentDictionary<string, (string Node, IObjectGraphType Type)> _types = new(StringComparer.Ordinal);
    private readonly IGraphType _text;
    private readonly IGraphType _number;
    private readonly ObjectGraphType _pageInfo;

    public ConnectionTypes(ScalarTypes scalars)
    {
        _text = scalars.Of(typeof(string))!;
        _number = scalars.Of(typeof(int))!;
        _pageInfo = PageInfoType(scalars.Of(typeof(bool))!);
    }

    /// <exception cref="InvalidOperationException">two fields of one name list different types; one needs another name</exception>
    public IObjectGraphType Of(IGraphType node, string fieldName)
    {
        var nodeName = (node as GraphQLTypeReference)?.TypeName ?? node.Name;
        var name = char.ToUpperInvariant(fieldName[0]) + fieldName[1..];
        var (known, type) = _types.GetOrAdd(name, _ => (nodeName, Connection(name, nodeName, node)));
        return known == nodeName ? type : throw new InvalidOperationException($"{name}Connection would hold {known} and {nodeName}: give one of the two fields another name.");
    }

    private ObjectGraphType Connection(string name, string nodeName, IGraphType node)
    {
        var edge = new ObjectGraphType { Name = $"{name}Edge", Description = ListWords.Edge(nodeName) };
        Add<Edge>(edge, "cursor", ListWords.Cursor, new NonNullGraphType(_text), source => source.Cursor);
        Add<Edge>(edge, "node", ListWords.Node, new NonNullGraphType(node), source => source.Value);

        var connection = new ObjectGraphType { Name = $"{name}Connection", Description = ListWords.Connection(nodeName) };
        Add<Connection>(connection, "nodes", ListWords.Nodes, new ListGraphType(new NonNullGraphType(node)), source => source.Edges.Select(each => each.Value));
        Add<Connection>(connection, "edges", ListWords.Edges, new ListGraphType(new NonNullGraphType(edge)), source => source.Edges);
        Add<Connection>(connection, "pageInfo", ListWords.PageInfo, new NonNullGraphType(_pageInfo), source => source.PageInfo);
        Add<Connection>(connection, "totalCount", ListWords.TotalCount, new NonNullGraphType(_number), source => source.TotalCount);
        return connection;
    }

    private ObjectGraphType PageInfoType(IGraphType flag)
    {
        var type = new ObjectGraphType { Name = "PageInfo", Description = ListWords.PageInfoType };
        Add<PageInfo>(type, "hasNextPage", ListWords.HasNextPage, new NonNullGraphType(flag), source => source.HasNextPage);
        Add<PageInfo>(type, "hasPreviousPage", ListWords.HasPreviousPage, new NonNullGraphType(flag), source => source.HasPreviousPage);
        Add<PageInfo>(type, "startCursor", ListWords.StartCursor, _text, source => source.StartCursor);
        Add<PageInfo>(type, "endCursor", ListWords.EndCursor, _text, source => source.EndCursor);
        return type;
    }

    private static void Add<TSource>(ObjectGraphType type, string name, string description, IGraphType result, Func<TSource, object?> read)
        => type.AddField(new FieldType { Name = name, Description = description, ResolvedType = result, Resolver = new FuncFieldResolver<object?>(context => read((TSource)context.Source!)) });
}
