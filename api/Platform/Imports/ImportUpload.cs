using GraphApi.Platform.Excel.Reading;
using GraphApi.Platform.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace GraphApi.Platform.Imports;

/// <summary>The file in a form, read as it arrives: it is never held in memory, and counted whatever its headers say.</summary>
internal static class ImportUpload
{
    private const string Part = "file";
    // What a form has around its file.
    private const long FormBytes = 64 * 1024;

    /// <exception cref="ImportNotAFormException">the request is no form</exception>
    /// <exception cref="ImportFileMissingException">the form has no file</exception>
    /// <exception cref="ImportSeveralFilesException">the form has more than one</exception>
    /// <exception cref="UnreadableWorkbookException">the request says itself that it is too large</exception>
    /// <param name="request">the request with the form</param>
    /// <param name="most">bytes the file may have</param>
    /// <param name="keep">puts the file aside; nothing else is done with it before the form is known to hold no other</param>
    /// <param name="drop">gives up what was put aside</param>
    /// <param name="cancel">stops it</param>
    public static async Task<T> Read<T>(HttpRequest request, long most, Func<string, Stream, Task<T>> keep, Func<T, ValueTask> drop, CancellationToken cancel) where T : class
    {
        var reader = new MultipartReader(Boundary(request), request.Body);
        var isTooLarge = request.ContentLength > most + FormBytes;
        // The file is counted while it is read; the server's own limit would answer without a word about files.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = isTooLarge ? null : most + FormBytes + 1;

        T? kept = null;
        try
        {
            while (await reader.ReadNextSectionAsync(cancel) is { } section)
            {
                var file = section.AsFileSection() is { } part && part.Name == Part ? part : null;
                // Read no further than the file's name.
                if (isTooLarge) throw LimitRefusals.TooLarge(SentFileName.WithoutFolders(file?.FileName ?? Part), most, request.ContentLength!.Value);
                if (file is null) continue;
                if (kept is not null) throw new ImportSeveralFilesException();

                kept = await keep(file.FileName, section.Body);
            }

            return kept ?? throw new ImportFileMissingException();
        }
        catch (Exception failure)
        {
            if (kept is not null) await drop(kept);
            if (failure is InvalidDataException || (failure is IOException && failure is not BadHttpRequestException)) throw new ImportNotAFormException();

            throw;
        }
    }

    private static string Boundary(HttpRequest request)
    {
        var isForm = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);
        var boundary = isForm ? HeaderUtilities.RemoveQuotes(type!.Boundary).Value : null;
        return string.IsNullOrEmpty(boundary) || boundary.Length > 200 ? throw new ImportNotAFormException() : boundary;
    }
}

/// <summary>不是表单 · the request is not a form with a file</summary>
public sealed class ImportNotAFormException() : UserErrorException(new(
    "请求不是完整的 multipart/form-data 表单。请用字段 file 上传文件，例如 curl -F \"file=@表格.xlsx\"。",
    "The request is no whole multipart/form-data form. Send the file in the field file, as curl -F \"file=@workbook.xlsx\" does."))
{
    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.MediaType;
}

/// <summary>没有文件 · the form has no file</summary>
public sealed class ImportFileMissingException() : UserErrorException(new(
    "表单里没有名为 file 的文件。请用字段 file 上传文件，例如 curl -F \"file=@表格.xlsx\"。",
    "The form has no file named file. Send it in the field file, as curl -F \"file=@workbook.xlsx\" does."));

/// <summary>不止一个文件 · the form has more than one file, and none was taken</summary>
public sealed class ImportSeveralFilesException() : UserErrorException(new(
    "表单里不止一个文件，一个也没有接收。请逐个上传，或把它们压缩为一个 zip，上传到 /imports/batch。",
    "The form has more than one file, and none of them was taken. Send them one by one, or pack them as one zip and send that to /imports/batch."));

/// <summary>参数不对 · an option of the address has a value it does not take</summary>
public sealed class ImportParameterException : UserErrorException
{
    internal ImportParameterException(string name, string value, string allowed) : base(new(
        $"参数 {name} 不能是“{value}”，可用：{allowed}。",
        $"The option {name} cannot be \"{value}\"; it takes {allowed}."))
    {
        Field = name;
        Params = new Dictionary<string, object?>(StringComparer.Ordinal) { ["name"] = name, ["value"] = value };
    }
}
