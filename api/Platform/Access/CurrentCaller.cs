namespace GraphApi.Platform.Access;

/// <summary>当前调用者 · whoever what runs now was called by; nobody where none was named</summary>
internal sealed class CurrentCaller : ICaller
{
    private static ICaller Real => Acting.Now ?? Nobody.Instance;

    public string Name => Real.Name;

    public int? UserId => Real.UserId;

    public string? Credential => Real.Credential;

    public bool IsSignedIn => Real.IsSignedIn;

    public bool HasGrant => Real.HasGrant;

    public bool Is(Role role) => Real.Is(role);

    public Scope ScopeIn(IReadOnlyCollection<Role> acting) => Real.ScopeIn(acting);
}

/// <summary>无人 · somebody who has not said who they are</summary>
internal sealed class Nobody : ICaller
{
    public static readonly Nobody Instance = new();

    public string Name => "";

    public int? UserId => null;

    public string? Credential => null;

    public bool IsSignedIn => false;

    public bool HasGrant => false;

    public bool Is(Role role) => false;

    public Scope ScopeIn(IReadOnlyCollection<Role> acting) => Scope.Nothing;
}

/// <summary>服务本身 · the server, which carries out what nobody asks for just now</summary>
internal sealed class ServerItself : ICaller
{
    public static readonly ServerItself Instance = new();

    public string Name => "系统";

    public int? UserId => null;

    public string? Credential => null;

    public bool IsSignedIn => true;

    public bool HasGrant => true;

    public bool Is(Role role) => true;

    public Scope ScopeIn(IReadOnlyCollection<Role> acting) => Scope.Whole;
}
