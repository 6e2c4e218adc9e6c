using GraphApi.Platform.GraphQL;

namespace GraphApi.Platform.Imports;

/// <summary>The hidden id of a row.</summary>
internal static class RowId
{
    /// <summary>The number in it; null if the row has none, or one of another list.</summary>
    public static int? Of(PlannedRow row, Type entity) => row.Row.Id is { } text ? GlobalId.Read(text, PublishedName.Of(entity)) : null;
}
