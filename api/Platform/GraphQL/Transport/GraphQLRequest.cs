using GraphQL;

namespace GraphApi.Platform.GraphQL.Transport;

/// <summary>One operation a caller asks for, however it travelled.</summary>
internal sealed record GraphQLRequest(string Query, string? OperationName, Inputs Variables, Inputs Extensions);
