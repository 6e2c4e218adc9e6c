using GraphQL.Types;
using GraphQLParser.AST;

namespace GraphApi.Platform.GraphQL;

/// <summary>上传的文件 · a file sent with a GraphQL request; readable while the request lasts</summary>
public sealed class UploadedFile(string name, long length, Func<Stream> open)
{
    /// <summary>文件名 · name of the file at its sender, without folders</summary>
    public string Name { get; } = name;

    /// <summary>字节数 · bytes of the file</summary>
    public long Length { get; } = length;

    /// <summary>读取 · the content from its beginning; whoever opens it disposes it</summary>
    public Stream OpenReadStream() => open();
}

/// <summary>The scalar <c>Upload</c> of the GraphQL multipart request specification: a variable only, never written in a document or an answer.</summary>
internal sealed class UploadGraphType : ScalarGraphType
{
    public UploadGraphType()
    {
        Name = "Upload";
        Description = "上传的文件，按 GraphQL multipart 规范随请求发送 · a file sent with the request by the GraphQL multipart request specification";
    }

    public override object? ParseValue(object? value) => value is null or UploadedFile ? value : ThrowValueConversionError(value);

    public override object? ParseLiteral(GraphQLValue value) => value is GraphQLNullValue ? null : ThrowLiteralConversionError(value);

    public override bool CanParseLiteral(GraphQLValue value) => value is GraphQLNullValue;

    public override object? Serialize(object? value) => ThrowSerializationError(value);
}
