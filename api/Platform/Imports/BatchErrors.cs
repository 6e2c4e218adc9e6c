using System.Globalization;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.Imports;

/// <summary>不是 zip · what was sent as a zip of workbooks is none, or damaged</summary>
public sealed class NotAZipException(string file) : UserErrorException(new(
    $"“{file}”不是 zip 压缩包，或者已损坏。请把表格重新压缩为 zip 后上传；rar、7z 请另存为 zip。",
    $"{file} is no zip, or is damaged. Pack the workbooks as a zip and upload that; rar and 7z are not read."))
{
    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Unusable;
}

/// <summary>单个表格 · a workbook was sent where a zip of workbooks is wanted</summary>
public sealed class WorkbookInsteadOfZipException(string file) : UserErrorException(new(
    $"“{file}”是一个表格，不是装有表格的压缩包。请上传到对应的表（/imports/表名），或先压缩为 zip。",
    $"{file} is a workbook, not a zip of workbooks. Upload it to its list (/imports/NAME), or pack it as a zip first."))
{
    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Unusable;
}

/// <summary>没有可导入的表格 · no file of a zip became an import; the sentence names each with its reason</summary>
public sealed class BatchHoldsNothingException : UserErrorException
{
    private const int MostNamed = 5;

    internal BatchHoldsNothingException(string file, IReadOnlyList<LeftOutFile> left) : base(new(
        $"“{file}”里没有可以导入的表格。{string.Join(' ', left.Take(MostNamed).Select(one => $"{one.File}：{one.Reason.Chinese}"))}",
        $"{file} holds no workbook that can be imported. {string.Join(' ', left.Take(MostNamed).Select(one => $"{one.File}: {one.Reason.English}"))}"))
        => Params = new Dictionary<string, object?>(StringComparer.Ordinal) { ["leftOut"] = left.Select(LeftOutAnswer.Of).ToArray() };

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Unusable;
}

/// <summary>文件过多 · a zip holds more files than are taken at once</summary>
public sealed class TooManyFilesException : UserErrorException
{
    internal TooManyFilesException(string file, int allowed, int measured) : base(new(
        $"“{file}”里有 {measured} 个文件，一次最多 {allowed} 个。请分成几个压缩包上传。",
        $"{file} holds {EnglishCount.Of(measured, "file")}; at most {allowed} are taken at once. Split it into several."))
        => Params = new Dictionary<string, object?>(StringComparer.Ordinal) { ["allowed"] = allowed, ["measured"] = measured };

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.TooLarge;
}

/// <summary>解压后过大 · the files of a zip come to more than is taken at once</summary>
public sealed class BatchUnpacksTooLargeException : UserErrorException
{
    internal BatchUnpacksTooLargeException(string file, long allowed) : base(new(
        string.Create(CultureInfo.InvariantCulture, $"“{file}”解压后超过 {allowed / 1024 / 1024} MB，已停止，没有导入任何内容。请分成几个压缩包上传。"),
        string.Create(CultureInfo.InvariantCulture, $"{file} unpacks to more than {allowed / 1024 / 1024} MB; it was stopped and nothing was imported. Split it into several.")))
        => Params = new Dictionary<string, object?>(StringComparer.Ordinal) { ["allowed"] = allowed };

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.TooLarge;
}
