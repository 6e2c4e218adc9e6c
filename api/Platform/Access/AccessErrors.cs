using GraphApi.Platform.Words;

namespace GraphApi.Platform.Access;

/// <summary>无权操作 · the caller acts in none of the roles this asks for</summary>
public sealed class NotAllowedException() : UserErrorException(new(
    "您没有执行此操作的权限，请联系安办管理员。",
    "You may not do this. Ask the administrator of the safety office."))
{
    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Forbidden;
}
