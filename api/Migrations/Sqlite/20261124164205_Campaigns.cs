using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GraphApi.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Campaigns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Campaign",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Campaign", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PeriodClosing",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Period = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClosedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PeriodClosing", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReportCounters",
                columns: table => new
                {
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Expected = table.Column<int>(type: "INTEGER", nullable: false),
                    Reported = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportCounters", x => new { x.UnitId, x.Period, x.Day });
                    table.ForeignKey(
                        name: "FK_ReportCounters_Unit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TaskCounters",
                columns: table => new
                {
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Open = table.Column<int>(type: "INTEGER", nullable: false),
                    Overdue = table.Column<int>(type: "INTEGER", nullable: false),
                    Done = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TaskCounters", x => new { x.UnitId, x.Role, x.Day });
                    table.ForeignKey(
                        name: "FK_TaskCounters_Unit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CampaignPlan",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CampaignId = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Rank = table.Column<int>(type: "INTEGER", nullable: false),
                    LeadUnitId = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CampaignPlan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CampaignPlan_Campaign_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "Campaign",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CampaignPlan_Unit_LeadUnitId",
                        column: x => x.LeadUnitId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TaskList",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FiledOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TaskList", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TaskList_CampaignPlan_PlanId",
                        column: x => x.PlanId,
                        principalTable: "CampaignPlan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TaskList_Unit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CampaignTask",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ListId = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    NumberText = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Level = table.Column<int>(type: "INTEGER", nullable: true),
                    Content = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Measures = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ItemId = table.Column<int>(type: "INTEGER", nullable: true),
                    LeadUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    CoUnitIds = table.Column<string>(type: "TEXT", nullable: false),
                    CoUnitWords = table.Column<string>(type: "TEXT", nullable: false),
                    DueText = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DueKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DueRule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EffectiveDueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Progress = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SettledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SubmittedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    StateReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CampaignTask", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CampaignTask_CampaignPlan_PlanId",
                        column: x => x.PlanId,
                        principalTable: "CampaignPlan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CampaignTask_SupervisionItem_ItemId",
                        column: x => x.ItemId,
                        principalTable: "SupervisionItem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CampaignTask_TaskList_ListId",
                        column: x => x.ListId,
                        principalTable: "TaskList",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CampaignTask_Unit_LeadUnitId",
                        column: x => x.LeadUnitId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CampaignTask_Unit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DueExtension",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TaskId = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    DecisionReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DueExtension", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DueExtension_CampaignTask_TaskId",
                        column: x => x.TaskId,
                        principalTable: "CampaignTask",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TaskCoUnits",
                columns: table => new
                {
                    TaskId = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TaskCoUnits", x => new { x.UnitId, x.TaskId });
                    table.ForeignKey(
                        name: "FK_TaskCoUnits_CampaignTask_TaskId",
                        column: x => x.TaskId,
                        principalTable: "CampaignTask",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_TaskCoUnits_Unit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TaskReport",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TaskId = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    ProgressText = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Difficulty = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    NextStep = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ReportedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Review = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReviewedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReviewedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TaskReport", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TaskReport_CampaignTask_TaskId",
                        column: x => x.TaskId,
                        principalTable: "CampaignTask",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_TaskReport_Unit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Campaign_Code",
                table: "Campaign",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CampaignPlan_CampaignId_Rank",
                table: "CampaignPlan",
                columns: new[] { "CampaignId", "Rank" });

            migrationBuilder.CreateIndex(
                name: "IX_CampaignPlan_Code",
                table: "CampaignPlan",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CampaignPlan_LeadUnitId",
                table: "CampaignPlan",
                column: "LeadUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_CampaignTask_EffectiveDueOn",
                table: "CampaignTask",
                column: "EffectiveDueOn");

            migrationBuilder.CreateIndex(
                name: "IX_CampaignTask_ItemId",
                table: "CampaignTask",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_CampaignTask_LeadUnitId_EffectiveDueOn",
                table: "CampaignTask",
                columns: new[] { "LeadUnitId", "EffectiveDueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_CampaignTask_ListId_Position",
                table: "CampaignTask",
                columns: new[] { "ListId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_CampaignTask_PlanId",
                table: "CampaignTask",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_CampaignTask_State_EffectiveDueOn",
                table: "CampaignTask",
                columns: new[] { "State", "EffectiveDueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_CampaignTask_UnitId_Period",
                table: "CampaignTask",
                columns: new[] { "UnitId", "Period" });

            migrationBuilder.CreateIndex(
                name: "IX_DueExtension_Decision_AskedOn",
                table: "DueExtension",
                columns: new[] { "Decision", "AskedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_DueExtension_TaskId",
                table: "DueExtension",
                column: "TaskId");

            migrationBuilder.CreateIndex(
                name: "IX_PeriodClosing_Period",
                table: "PeriodClosing",
                column: "Period",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TaskCoUnits_TaskId",
                table: "TaskCoUnits",
                column: "TaskId");

            migrationBuilder.CreateIndex(
                name: "IX_TaskList_Period",
                table: "TaskList",
                column: "Period");

            migrationBuilder.CreateIndex(
                name: "IX_TaskList_PlanId",
                table: "TaskList",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_TaskList_UnitId_Period",
                table: "TaskList",
                columns: new[] { "UnitId", "Period" },
                unique: true,
                filter: "\"PlanId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_TaskList_UnitId_Period_PlanId",
                table: "TaskList",
                columns: new[] { "UnitId", "Period", "PlanId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TaskReport_Review_ReportedOn",
                table: "TaskReport",
                columns: new[] { "Review", "ReportedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_TaskReport_TaskId_Period",
                table: "TaskReport",
                columns: new[] { "TaskId", "Period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TaskReport_UnitId_Period",
                table: "TaskReport",
                columns: new[] { "UnitId", "Period" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DueExtension");

            migrationBuilder.DropTable(
                name: "PeriodClosing");

            migrationBuilder.DropTable(
                name: "ReportCounters");

            migrationBuilder.DropTable(
                name: "TaskCoUnits");

            migrationBuilder.DropTable(
                name: "TaskCounters");

            migrationBuilder.DropTable(
                name: "TaskReport");

            migrationBuilder.DropTable(
                name: "CampaignTask");

            migrationBuilder.DropTable(
                name: "TaskList");

            migrationBuilder.DropTable(
                name: "CampaignPlan");

            migrationBuilder.DropTable(
                name: "Campaign");
        }
    }
}
