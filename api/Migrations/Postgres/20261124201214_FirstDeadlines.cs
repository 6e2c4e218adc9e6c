using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GraphApi.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FirstDeadlines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PeriodClosing_Period",
                table: "PeriodClosing");

            migrationBuilder.AddColumn<string>(
                name: "ReopenedBy",
                table: "PeriodClosing",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReopenedOn",
                table: "PeriodClosing",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "FirstDueOn",
                table: "CampaignTask",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FirstDueText",
                table: "CampaignTask",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "CampaignTask",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C");

            // As near to the form of a search as SQL comes; a task that changes is written in it exactly.
            migrationBuilder.Sql("""UPDATE "CampaignTask" SET "SearchText" = upper(replace(replace(replace(replace(replace(replace(replace(replace(replace("Content" || coalesce(chr(10) || "Measures", ''), ' ', ''), '　', ''), '，', ','), '；', ';'), '：', ':'), '（', '('), '）', ')'), '！', '!'), '？', '?'))""");

            migrationBuilder.CreateIndex(
                name: "IX_PeriodClosing_Period",
                table: "PeriodClosing",
                column: "Period",
                unique: true,
                filter: "\"ReopenedOn\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PeriodClosing_Period",
                table: "PeriodClosing");

            migrationBuilder.DropColumn(
                name: "ReopenedBy",
                table: "PeriodClosing");

            migrationBuilder.DropColumn(
                name: "ReopenedOn",
                table: "PeriodClosing");

            migrationBuilder.DropColumn(
                name: "FirstDueOn",
                table: "CampaignTask");

            migrationBuilder.DropColumn(
                name: "FirstDueText",
                table: "CampaignTask");

            migrationBuilder.DropColumn(
                name: "SearchText",
                table: "CampaignTask");

            migrationBuilder.CreateIndex(
                name: "IX_PeriodClosing_Period",
                table: "PeriodClosing",
                column: "Period",
                unique: true);
        }
    }
}
