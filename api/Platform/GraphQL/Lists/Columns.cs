using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using GraphApi.Platform.GraphQL.Execution;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>Which columns the selected fields of a list read: the others cost more than all the rest of a page.</summary>
internal static class Columns
{
    // Documents are kept; what is selected in one is looked up once.
    private static readonly ConditionalWeakTable<GraphQLField, Known> Remembered = [];

    /// <summary>Their names, parted by commas, null for all; and what is asked for around the rows.</summary>
    public static (string? Names, Around Around) ReadBy(IResolveFieldContext context)
    {
        if (!Remembered.TryGetValue(context.FieldAst, out var known) || known.Field != context.FieldDefinition)
        {
            known = new(context.FieldDefinition, Names(context), AroundRows(context));
            Remembered.AddOrUpdate(context.FieldAst, known);
        }

        return (known.Names, known.Around);
    }

    /// <summary>The same names where an object can be made of some of its columns, else null.</summary>
    public static string? Within(string? names, IEntityType? type)
        => names is not null && type?.ClrType is { IsSealed: true } row && Maker(row) is not null && names.Split(',', StringSplitOptions.RemoveEmptyEntries).All(name => IsPlain(type.FindProperty(name))) ? names : null;

    /// <summary>An object with these columns only, or the row itself.</summary>
    public static Expression Of(ParameterExpression row, string? names)
        => names is null ? row : Expression.MemberInit(Expression.New(Maker(row.Type)!), names.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(name => Declared(row.Type.GetProperty(name)!)).Select(column => Expression.Bind(column, Expression.Property(row, column))));

    private static string? Names(IResolveFieldContext context)
    {
        if (Object(context.FieldDefinition.ResolvedType, "nodes") is not { } row) return null;

        var read = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var field in Fields(context.FieldAst.SelectionSet, context.Document))
        {
            if (field.Name.StringValue == "nodes" && !Add(read, row, field, context.Document)) return null;
            if (field.Name.StringValue == "edges" && !Fields(field.SelectionSet, context.Document).Where(inner => inner.Name.StringValue == "node").All(node => Add(read, row, node, context.Document))) return null;
        }

        return string.Join(',', read);
    }

    private static Around AroundRows(IResolveFieldContext context)
    {
        var asked = Fields(context.FieldAst.SelectionSet, context.Document).Where(field => field.Name.StringValue is "edges" or "pageInfo")
            .SelectMany(field => Fields(field.SelectionSet, context.Document)).Select(field => field.Name.StringValue).ToHashSet(StringComparer.Ordinal);
        return new(asked.Overlaps(["cursor", "startCursor", "endCursor"]), asked.Contains("hasPreviousPage"), asked.Contains("hasNextPage"));
    }

    private static bool Add(SortedSet<string> read, IObjectGraphType row, GraphQLField node, GraphQLDocument document)
    {
        foreach (var field in Fields(node.SelectionSet, document).Where(field => field.Name.StringValue != "__typename"))
        {
            if (row.Fields.Find(field.Name.StringValue)?.Resolver is not IReadsParent { Reads: { } reads }) return false;

            read.UnionWith(reads.Select(property => property.Name));
        }

        return true;
    }

    // Of all fragments, whether they apply or not: one column too many does no harm.
    private static IEnumerable<GraphQLField> Fields(GraphQLSelectionSet? set, GraphQLDocument document) => (set?.Selections ?? []).SelectMany(selected => selected switch
    {
        GraphQLField field => [field],
        GraphQLInlineFragment fragment => Fields(fragment.SelectionSet, document),
        GraphQLFragmentSpread spread => Fields(document.Definitions.OfType<GraphQLFragmentDefinition>().FirstOrDefault(fragment => fragment.FragmentName.Name == spread.FragmentName.Name)?.SelectionSet, document),
        _ => [],
    });

    private static IObjectGraphType? Object(IGraphType? type, string field) => (type?.GetNamedType() as IObjectGraphType)?.Fields.Find(field)?.ResolvedType?.GetNamedType() as IObjectGraphType;

    // A setter that only the class itself may call is seen on that class alone.
    private static PropertyInfo Declared(PropertyInfo property) => property.DeclaringType!.GetProperty(property.Name)!;

    private static bool IsPlain(IProperty? column) => column is { IsPrimitiveCollection: false, PropertyInfo: { } property } && Declared(property).CanWrite;

    private static ConstructorInfo? Maker(Type row) => row.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, Type.EmptyTypes);

    private sealed record Known(FieldType Field, string? Names, Around Around);
}

/// <summary>What is asked for around the rows of a page.</summary>
/// <param name="Places">where each row stands in the order, for cursors</param>
/// <param name="Before">whether rows lie before the page</param>
/// <param name="After">whether rows lie after it</param>
internal sealed record Around(bool Places, bool Before, bool After)
{
    public static readonly Around All = new(Places: true, Before: true, After: true);
}
