using System.Text;
using System.Text.Json;
using GraphApi.Platform.GraphQL.Limits;
using GraphApi.Platform.Words;
using GraphQL;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace GraphApi.Platform.GraphQL.Transport;

/// <summary>A request with files by the GraphQL multipart request specification: <c>operations</c>, <c>map</c>, then the files.</summary>
internal sealed class MultipartRequest(RequestJson json, GraphQLLimits limits)
{
    /// <exception cref="RequestRefusedException">says what is wrong</exception>
    public async Task<GraphQLRequest> Read(HttpRequest http, CancellationToken cancel)
    {
        var form = await ReadForm(http, cancel);
        var request = json.Read(Encoding.UTF8.GetBytes(Part(form, "operations")), "operations");
        var map = ReadMap(Part(form, "map"));

        var variables = new Dictionary<string, object?>(request.Variables, StringComparer.Ordinal);
        foreach (var (part, paths) in map)
        {
            var file = form.Files.GetFile(part) ?? throw Malformed($"map 中的“{part}”没有对应的文件", $"map names \"{part}\", and there is no such file");
            foreach (var path in paths) UploadPath.Set(variables, path, Uploaded(file));
        }

        var unused = form.Files.FirstOrDefault(file => !map.ContainsKey(file.Name));
        return unused is null ? request with { Variables = new Inputs(variables) } : throw Malformed($"文件“{unused.Name}”未列入 map", $"the file \"{unused.Name}\" is not in map");
    }

    internal static MalformedUploadException Malformed(string chinese, string english) => new(new(chinese, english));

    private async Task<IFormCollection> ReadForm(HttpRequest http, CancellationToken cancel)
    {
        // The body's own limit holds for all parts together; two texts beside the files are all there is.
        var options = new FormOptions { ValueLengthLimit = limits.MaxBodyBytes, ValueCountLimit = 16, MultipartBodyLengthLimit = long.MaxValue };
        var feature = new FormFeature(http, options);
        http.HttpContext.Features.Set<IFormFeature>(feature);
        try
        {
            return await feature.ReadFormAsync(cancel);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw Malformed("各部分无法读取，可能不完整或文字部分过大", "its parts cannot be read: cut off, or a text part too large");
        }
    }

    private static string Part(IFormCollection form, string name) => form[name] switch
    {
        [{ Length: > 0 } only] when !ForbiddenCharacters.AreIn(only) => only,
        [_] => throw new ForbiddenCharacterException(name),
        _ => throw Malformed($"需要恰好一个“{name}”部分", $"it needs exactly one part \"{name}\""),
    };

    private Dictionary<string, string[]> ReadMap(string text)
    {
        using var document = json.Parse(Encoding.UTF8.GetBytes(text), "map", outerLevels: 0);
        var root = document.RootElement;
        var isMap = root.ValueKind == JsonValueKind.Object && root.EnumerateObject().All(entry => entry.Value.ValueKind == JsonValueKind.Array
            && entry.Value.EnumerateArray().All(path => path.ValueKind == JsonValueKind.String));
        if (!isMap) throw Malformed("map 必须是“文件名称到变量路径列表”的 JSON 对象", "map must be a JSON object from file parts to lists of variable paths");

        return root.EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.EnumerateArray().Select(path => path.GetString()!).ToArray(), StringComparer.Ordinal);
    }

    private static UploadedFile Uploaded(IFormFile file)
    {
        if (ForbiddenCharacters.AreIn(file.FileName)) throw new ForbiddenCharacterException("filename");

        return new UploadedFile(SentFileName.WithoutFolders(file.FileName), file.Length, file.OpenReadStream);
    }
}
