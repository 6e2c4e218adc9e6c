namespace GraphApi.Platform.Words;

/// <summary>The name a file was sent under.</summary>
internal static class SentFileName
{
    /// <summary>Without folders: some programs send the whole path, with the separators of their system.</summary>
    public static string WithoutFolders(string name) => name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
}
