namespace GraphApi.Tests.House
{
    public sealed class ArchitectureTests
    {
        private static readonly FeatureOrder Product = new(typeof(Program).Assembly, "GraphApi.Features");

        [Fact]
        public void Every_feature_has_its_place_in_the_order() => Assert.Empty(Product.WithoutPlace);

        [Fact]
        public void Features_use_only_those_they_stand_on() => Assert.Empty(Product.Violations);

        [Fact]
        public void A_feature_that_uses_one_above_it_is_found()
        {
            var planted = new FeatureOrder(typeof(ArchitectureTests).Assembly, "GraphApi.Tests.House.Planted");

            Assert.Contains("UnitThatKnowsItems", Assert.Single(planted.Violations));
            Assert.Equal(["Helpers"], planted.WithoutPlace);
        }

        [Fact]
        public void The_platform_knows_no_feature()
            => Assert.DoesNotContain("GraphApi", typeof(GraphApi.Platform.Words.Text).Assembly.GetReferencedAssemblies().Select(name => name.Name));

        [Theory]
        [InlineData("GraphQL")]
        [InlineData("ClosedXML")]
        [InlineData("ExcelDataReader")]
        [InlineData("CsvHelper")]
        public void No_feature_names_an_engine(string engine)
            => Assert.DoesNotContain(typeof(Program).Assembly.GetReferencedAssemblies(), name => name.Name!.StartsWith(engine, StringComparison.Ordinal));
    }
}

namespace GraphApi.Tests.House.Planted.Units
{
    internal sealed class UnitThatKnowsItems
    {
        public Items.PlantedItem? Item { get; init; }
    }
}

namespace GraphApi.Tests.House.Planted.Items
{
    internal sealed class PlantedItem
    {
        public Units.UnitThatKnowsItems? Unit { get; init; }
    }
}

namespace GraphApi.Tests.House.Planted.Helpers
{
    internal sealed class PlantedStranger;
}
