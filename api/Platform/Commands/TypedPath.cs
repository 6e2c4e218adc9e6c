namespace GraphApi.Platform.Commands;

/// <summary>A path on the command line is meant from where it was typed; the web SDK runs the program in the project's folder.</summary>
internal static class TypedPath
{
    public static string Full(string path) => Path.GetFullPath(path, Environment.GetEnvironmentVariable("PWD") ?? Environment.CurrentDirectory);
}
