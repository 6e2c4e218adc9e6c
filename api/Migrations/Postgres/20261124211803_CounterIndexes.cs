using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GraphApi.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CounterIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_TaskCounters_Role_UnitId_Day_Open_Overdue_Done",
                table: "TaskCounters",
                columns: new[] { "Role", "UnitId", "Day", "Open", "Overdue", "Done" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportCounters_Period_UnitId_Day_Expected_Reported",
                table: "ReportCounters",
                columns: new[] { "Period", "UnitId", "Day", "Expected", "Reported" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_TaskCounters_Role_UnitId_Day_Open_Overdue_Done",
                table: "TaskCounters");

            migrationBuilder.DropIndex(
                name: "IX_ReportCounters_Period_UnitId_Day_Expected_Reported",
                table: "ReportCounters");
        }
    }
}
