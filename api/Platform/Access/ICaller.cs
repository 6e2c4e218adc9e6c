namespace GraphApi.Platform.Access;

/// <summary>调用者 · who is asking</summary>
public interface ICaller
{
    /// <summary>名称 · how the caller is named in records</summary>
    string Name { get; }

    /// <summary>角色 · whether the caller acts in a role</summary>
    bool Is(Role role);
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
}
