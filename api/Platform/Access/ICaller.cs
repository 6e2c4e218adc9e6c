namespace GraphApi.Platform.Access;

/// <summary>调用者 · who is asking</summary>
public interface ICaller
{
    /// <summary>名称 · how the caller is named in records</summary>
    string Name { get; }

    /// <summary>用户 · number of the caller's account; none for the server itself and for nobody</summary>
    int? UserId { get; }

    /// <summary>凭据 · by which session or token the caller came, as records name it; none for the server itself</summary>
    string? Credential { get; }

    /// <summary>已登录 · whether it is known who is calling</summary>
    bool IsSignedIn { get; }

    /// <summary>有授权 · whether anything was granted that is valid today; without, there is nothing to see</summary>
    bool HasGrant { get; }

    /// <summary>角色 · whether the caller acts in a role, for whichever units</summary>
    bool Is(Role role);

    /// <summary>权限范围 · what the caller may read, and what they may change when they act in one of these roles</summary>
    Scope ScopeIn(IReadOnlyCollection<Role> acting);
}

/// <summary>角色 · what a caller may act as</summary>
public enum Role
{
    /// <summary>安办 · safety office of a city, county, park or township</summary>
    SafetyOffice,
    /// <summary>部门负责人 · head of a unit</summary>
    UnitHead,
    /// <summary>填报员 · clerk who fills in lists</summary>
    Clerk,
    /// <summary>领导 · leader with duties of their own</summary>
    Leader,
    /// <summary>工作协助人 · a leader's assistant</summary>
    Assistant,
    /// <summary>巡查组 · inspector on a tour</summary>
    Inspector,
    /// <summary>只读 · reads what is granted</summary>
    Viewer,
    /// <summary>系统管理员 · system administrator: accounts and settings</summary>
    SystemAdmin,
    /// <summary>安全管理员 · security administrator: approves grants, unlocks, reads sign-ins</summary>
    SecurityAdmin,
    /// <summary>审计员 · auditor: reads the audit log and nothing else</summary>
    Auditor,
}
