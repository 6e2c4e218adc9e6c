namespace GraphApi.Features.Campaigns.Counts;

/// <summary>The places of parameters in a statement that writes several rows: only their numbers stand in the text, every value is a parameter.</summary>
internal static class RowPlaces
{
    public static string Of(int rows, int columns)
        => string.Join(", ", Enumerable.Range(0, rows).Select(row => $"({string.Join(", ", Enumerable.Range(row * columns, columns).Select(place => $"{{{place}}}"))})"));
}
