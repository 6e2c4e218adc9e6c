using GraphApi.Platform.Words;

namespace GraphApi.Platform.Hosting;

/// <summary>拒绝启动 · the server will not start as it is set up; the message says why and what to change</summary>
public sealed class StartRefusedException(Text text) : UserErrorException(text);
