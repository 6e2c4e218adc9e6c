using CsCheck;
using GraphApi.Platform.Excel.Reading;

namespace GraphApi.Tests.Excel.Reading;

public sealed class ColumnLettersTests
{
    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(27, "AB")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    [InlineData(16383, "XFD")]
    public void A_column_has_the_letters_Excel_shows(int column, string letters) => Assert.Equal(letters, ColumnLetters.Of(column));

    [Fact]
    public void Letters_lead_back_to_their_column() => Gen.Int[0, ColumnLetters.MostColumns - 1].Sample(column =>
        Assert.True(ColumnLetters.TryParse(ColumnLetters.Of(column), out var again) && again == column));

    [Theory]
    [InlineData("")]
    [InlineData("XFE")]
    [InlineData("AAAA")]
    [InlineData("A1")]
    [InlineData("列")]
    public void What_is_no_column_is_not_taken_for_one(string letters) => Assert.False(ColumnLetters.TryParse(letters, out _));

    [Theory]
    [InlineData("B12", 1, 12)]
    [InlineData("$B$12", 1, 12)]
    [InlineData("xfd1048576", 16383, 1048576)]
    public void A_reference_names_column_and_row(string text, int column, int row)
    {
        Assert.True(CellReference.TryParse(text, out var reference));

        Assert.Equal(new CellReference(column, row), reference);
    }

    [Theory]
    [InlineData("B0")]
    [InlineData("B1048577")]
    [InlineData("B")]
    [InlineData("12")]
    [InlineData("B-1")]
    [InlineData("XFE1")]
    public void A_reference_outside_a_worksheet_is_none(string text) => Assert.False(CellReference.TryParse(text, out _));
}
