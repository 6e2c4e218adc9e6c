namespace GraphApi.Features.Units;

/// <summary>The days from one to another on which something is in being; an end that is not given is open.</summary>
internal sealed record Validity(DateOnly? From, DateOnly? To)
{
    public bool Overlaps(Validity other)
        => (From ?? DateOnly.MinValue) <= (other.To ?? DateOnly.MaxValue) && (other.From ?? DateOnly.MinValue) <= (To ?? DateOnly.MaxValue);
}
