using GraphApi.Platform.Words;

namespace GraphApi.Platform.Access;

/// <summary>无权操作 · the caller acts in none of the roles this asks for, or not for this unit</summary>
public sealed class NotAllowedException() : UserErrorException(new(
    "您没有执行此操作的权限：角色不符，或不是您负责的单位。请联系安办管理员。",
    "You may not do this: it takes another role, or is not of a unit you act for. Ask the administrator of the safety office."))
{
    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Forbidden;
}

/// <summary>未登录 · nobody has said who is calling</summary>
public sealed class NotSignedInException() : UserErrorException(new(
    "请先登录：没有登录，或登录已失效。",
    "Sign in first: you are not signed in, or no longer."))
{
    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Unknown;
}

/// <summary>没有授权 · an account to which nothing was granted, or nothing that is valid today</summary>
public sealed class NoGrantException() : UserErrorException(new(
    "您的账号目前没有任何有效授权，所以还看不到内容。请联系安办管理员申请授权；登录本身没有问题。",
    "Nothing is granted to your account that is valid today, so there is nothing to see yet. Ask the administrator of the safety office for a grant; signing in itself worked."))
{
    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Forbidden;
}
