namespace GraphApi.Platform.GraphQL;

/// <summary>可不给出 · a member of an input that tells a value that was not given from one given as null</summary>
/// <remarks>Published as a nullable field. <c>Optional&lt;string&gt;</c> may be left out but not be null, <c>Optional&lt;string?&gt;</c> may be both.</remarks>
public readonly record struct Optional<T>
{
    /// <summary>给出 · with a value, which may be null</summary>
    public Optional(T value)
    {
        Value = value;
        HasValue = true;
    }

    /// <summary>是否给出 · whether the caller gave it</summary>
    public bool HasValue { get; }

    /// <summary>值 · what was given; the default if nothing was</summary>
    public T? Value { get; }

    /// <summary>取值 · what was given, or what there is now if nothing was</summary>
    public T Or(T current) => HasValue ? Value! : current;

    /// <summary>由值 · a value given</summary>
    public static implicit operator Optional<T>(T value) => new(value);
}
