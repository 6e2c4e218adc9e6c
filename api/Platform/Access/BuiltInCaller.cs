namespace GraphApi.Platform.Access;

/// <summary>内置调用者 · the safety office of the city, until accounts exist</summary>
internal sealed class BuiltInCaller : ICaller
{
    public string Name => "市安办";

    public bool Is(Role role) => role == Role.SafetyOffice;
}
