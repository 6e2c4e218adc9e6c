using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GraphApi.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ReceivedDays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "CountedOn",
                table: "TaskReport",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReceivedOn",
                table: "TaskList",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            // What came in before these days were kept is as much in time as it was: nothing tells when it came.
            migrationBuilder.Sql("""UPDATE "TaskReport" SET "CountedOn" = "ReportedOn";""");
            migrationBuilder.Sql("""UPDATE "TaskList" SET "ReceivedOn" = "FiledOn";""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "CountedOn",
                table: "TaskReport");

            migrationBuilder.DropColumn(
                name: "ReceivedOn",
                table: "TaskList");
        }
    }
}
