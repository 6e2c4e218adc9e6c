using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Parsing;
using GraphApi.Platform.Excel.Writing;
using GraphApi.Platform.Words;

namespace GraphApi.Tests.Excel.Parsing;

/// <summary>Columns whose meaning the feature works out itself, and columns of periods.</summary>
public sealed class WrittenTests
{
    private static readonly PlanSheet Sheet = new();

    [Fact]
    public void A_cell_is_taken_as_it_was_written() => Assert.Equal(new Written("9月30日前\n（年底前）"), Read("due", Text(" 9月30日前\r\n（年底前）\u200B")).Value);

    [Fact]
    public void A_day_keeps_its_day_without_a_doubt()
    {
        var reading = Read("due", new Cell(0, CellKind.Date, "2026-09-30", 46295, new DateTime(2026, 9, 30)));

        var written = Assert.IsType<Written>(reading.Value);
        Assert.Equal(("2026-09-30", new DateOnly(2026, 9, 30), null, null), (written.Text, written.Day, written.Number, reading.Doubt));
    }

    [Fact]
    public void A_number_keeps_its_number()
    {
        var written = Assert.IsType<Written>(Read("due", new Cell(0, CellKind.Number, "46295", 46295)).Value);

        Assert.Equal(("46295", null, 46295d), (written.Text, written.Day, written.Number));
    }

    [Theory]
    [InlineData(nameof(CellKind.Error), "#REF!", "ERROR_CELL")]
    [InlineData(nameof(CellKind.FormulaWithoutValue), "=A1+1", "FORMULA_WITHOUT_VALUE")]
    [InlineData(nameof(CellKind.Text), "二十一个字二十一个字二十一个字二十一个字。", "TOO_LONG")]
    public void What_is_wrong_in_every_column_is_wrong_here(string kind, string text, string code)
        => Assert.Equal(code, Read("due", new Cell(0, Enum.Parse<CellKind>(kind), text)).Error?.Code);

    [Fact]
    public void Nothing_written_is_blank() => Assert.Equal(CellReading.Blank, Read("due", Text("——")));

    [Theory]
    [InlineData("2026-Q3")]
    [InlineData("2026年第三季度")]
    [InlineData("２０２６年三季度")]
    public void A_period_is_read_by_code_or_in_words(string text) => Assert.Equal(new Period(2026, PeriodKind.Quarter, 3), Read("period", Text(text)).Value);

    [Fact]
    public void A_year_may_be_a_number() => Assert.Equal(new Period(2026, PeriodKind.Year, 1), Read("period", new Cell(0, CellKind.Number, "2026", 2026)).Value);

    [Fact]
    public void What_is_no_period_is_an_error_that_names_the_forms()
    {
        Cell[] cells = [Text("第三季度"), new Cell(0, CellKind.Date, "2026-09-01", 46266, new DateTime(2026, 9, 1)), Text("2026年9月28日")];

        Assert.All(cells, cell =>
        {
            var error = Read("period", cell).Error!;
            Assert.Equal("NOT_A_PERIOD", error.Code);
            Assert.Contains("2026-Q3", error.Message.Chinese, StringComparison.Ordinal);
            Assert.Contains("2026年第三季度", error.Message.English, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var row = new PlanRow(new("9月底前"), new Period(2026, PeriodKind.HalfYear, 2));
        var context = new SheetContext(new(2026, 11, 24), null!, Scope.Whole, []);

        Assert.Equal(["9月底前", "2026年下半年"], Sheet.Columns.Select(column => ColumnValue.Of(column, row, context)));
        Assert.Equal([row.Due, row.Period], Sheet.Columns.Select(column => CellParser.Read(column, Text((string)ColumnValue.Of(column, row, context)!)).Value));
        Assert.Null(ColumnValue.Of(Sheet.Columns[0], row with { Due = null }, context));
    }

    private static CellReading Read(string field, Cell cell) => CellParser.Read(Sheet.Columns.Single(column => column.Field == field), cell);

    private static Cell Text(string text) => new(0, CellKind.Text, text);

    /// <param name="Due">时限 · by when</param>
    /// <param name="Period">期次 · for when</param>
    public sealed record PlanRow(Written? Due, Period? Period);

    private sealed class PlanSheet : Sheet<PlanRow, Imports.Depot>
    {
        public PlanSheet() : base("计划", "plans.xlsx")
        {
            Column(row => row.Due, "时限").AtMost(20);
            Column(row => row.Period, "期次");
        }

        public override IQueryable<Imports.Depot> Rows(CityDb db) => db.Set<Imports.Depot>();

        public override PlanRow Read(Imports.Depot entity, SheetContext context) => throw new NotSupportedException();

        public override Imports.Depot Create(PlanRow row, SheetContext context) => throw new NotSupportedException();

        public override void Change(Imports.Depot entity, PlanRow row, SheetContext context) => throw new NotSupportedException();
    }
}
