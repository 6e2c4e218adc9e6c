using System.IO.Compression;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.Imports;

/// <summary>What a zip holds beside workbooks, told by name.</summary>
internal static class BatchEntry
{
    private static readonly string[] Archives = [".zip", ".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz"];
    private static readonly string[] OfSystems = [".ds_store", "thumbs.db", "desktop.ini"];

    public static string PathOf(ZipArchiveEntry entry) => entry.FullName.Replace('\\', '/');

    /// <summary>Why a file is not even unpacked; null if it is.</summary>
    public static LeftOutFile? Skipped(ZipArchiveEntry entry)
    {
        var path = PathOf(entry);
        var name = SentFileName.WithoutFolders(path);
        if (name.Length == 0) return new(path, "FOLDER", new("文件夹本身不导入，其中的表格已逐个读取。", "A folder itself is not imported; the workbooks in it are."));
        if (name.StartsWith("~$", StringComparison.Ordinal)) return new(path, "LOCK_FILE", new("这是 Excel 打开表格时留下的临时文件，不是表格。", "Excel left this while a workbook was open; it is none."));
        if (IsOfSystem(path, name)) return new(path, "SYSTEM_FILE", new("这是操作系统自动生成的文件，不是表格。", "The operating system made this file; it is no workbook."));
        if (Archives.Contains(Path.GetExtension(name).ToLowerInvariant())) return new(path, "NESTED_ARCHIVE", new("压缩包里的压缩包不展开，请把其中的表格直接放进来，或单独上传。", "An archive inside the archive is not unpacked. Put its workbooks in directly, or upload it by itself."));
        if (entry.IsEncrypted) return new(path, "ENCRYPTED_FILE", new("文件设有密码，无法解压。请去掉密码后重新压缩上传。", "The file is protected by a password. Pack it again without one and upload that."));

        return null;
    }

    public static LeftOutFile Broken(string path) => new(path, "BROKEN_FILE", new("文件在压缩包里已损坏，无法解压。请重新压缩后上传。", "The file is damaged inside the zip. Pack it again and upload that."));

    private static bool IsOfSystem(string path, string name)
        => path.StartsWith("__MACOSX/", StringComparison.OrdinalIgnoreCase) || path.Contains("/__MACOSX/", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("._", StringComparison.Ordinal) || OfSystems.Contains(name.ToLowerInvariant());
}
