namespace GraphApi.Platform.Imports;

/// <summary>An upload as it lies in the data folder.</summary>
/// <param name="FileName">the name it was sent under</param>
/// <param name="StoredAs">its name inside the folder of uploads</param>
/// <param name="Sha256">lower-case hexadecimal</param>
/// <param name="Size">bytes</param>
internal sealed record StoredFile(string FileName, string StoredAs, string Sha256, int Size);
