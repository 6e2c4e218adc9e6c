namespace GraphApi.Platform.Imports;

/// <summary>Codes of reasons that conditions ask for.</summary>
internal static class ImportReasons
{
    /// <summary>A whole worksheet cannot be read while others can.</summary>
    public const string FaultyFile = "WORKSHEET_IN_ERROR";
}
