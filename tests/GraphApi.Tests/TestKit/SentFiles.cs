namespace GraphApi.Tests.TestKit;

/// <summary>Workbooks as departments sent them.</summary>
internal static class SentFiles
{
    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Data", file);

    public static byte[] Read(string file) => File.ReadAllBytes(PathOf(file));
}
