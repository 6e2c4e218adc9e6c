using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Platform.Excel.Writing;

/// <summary>One object as an export writes it.</summary>
/// <param name="Entity">the object</param>
/// <param name="Row">the record the sheet reads from it</param>
internal readonly record struct SheetRow(Entity Entity, object Row);

/// <summary>What is asked of an export, each as JSON in GraphQL's input form.</summary>
/// <param name="Where">a filter</param>
/// <param name="Order">an order</param>
/// <param name="Arguments">the other arguments of the root field that lists the objects</param>
internal sealed record ListQuery(string? Where, string? Order, string? Arguments);

/// <summary>The objects a sheet lists, as a stream from the database.</summary>
internal abstract class SheetRows
{
    public static SheetRows Of(Sheet sheet) => (SheetRows)Activator.CreateInstance(typeof(SheetRows<,>).MakeGenericType(sheet.RowType, sheet.EntityType), sheet)!;

    /// <exception cref="Words.UserErrorException">a field, operation or value the list does not have</exception>
    public abstract IAsyncEnumerable<SheetRow> Read(CityDb db, SheetContext context, IListInput input, string? field, ListQuery asked);
}

internal sealed class SheetRows<TRow, TEntity>(Sheet<TRow, TEntity> sheet) : SheetRows where TRow : class where TEntity : Entity
{
    public override IAsyncEnumerable<SheetRow> Read(CityDb db, SheetContext context, IListInput input, string? field, ListQuery asked)
    {
        var all = sheet.Rows(db).AsNoTracking();
        var listed = field is null ? all : input.Listed(all, db, field, asked.Arguments);
        return input.Apply(listed, db, asked.Where, asked.Order).AsAsyncEnumerable().Select(entity => new SheetRow(entity, sheet.Read(entity, context)));
    }
}
