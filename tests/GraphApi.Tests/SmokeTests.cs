namespace GraphApi.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void Program_is_found() => Assert.Equal("GraphApi", typeof(Program).Assembly.GetName().Name);
}
