namespace GraphApi.Platform.Imports;

/// <summary>导入状态 · how far an import has come</summary>
public enum ImportState
{
    /// <summary>已接收 · stored as it came, waiting to be checked</summary>
    Received,
    /// <summary>已核对 · compared with the database; somebody decides</summary>
    Checked,
    /// <summary>已写入 · what was asked for has been stored</summary>
    Applied,
    /// <summary>已放弃 · refused or given up; nothing was stored</summary>
    Rejected,
    /// <summary>失败 · the server could not finish it; nothing was stored</summary>
    Failed,
}

/// <summary>写入范围 · which rows of an import are stored</summary>
public enum ApplyScope
{
    /// <summary>全部 · all rows or none</summary>
    All,
    /// <summary>无误的行 · rows without an error; the rest comes back in the annotated copy</summary>
    Good,
}

/// <summary>导入阶段 · what is being done while an import runs</summary>
public enum ImportPhase
{
    /// <summary>等待 · waiting for its turn</summary>
    Waiting,
    /// <summary>读取 · reading the workbook</summary>
    Reading,
    /// <summary>核对 · comparing rows with the database</summary>
    Comparing,
    /// <summary>写入 · storing rows</summary>
    Writing,
}

/// <summary>行的结果 · what an import makes of a row</summary>
public enum RowOutcome
{
    /// <summary>新增 · nothing like it is stored</summary>
    New,
    /// <summary>变更 · stored, and different</summary>
    Changed,
    /// <summary>无变化 · stored as it is</summary>
    Unchanged,
    /// <summary>冲突 · somebody changed it after the file was made</summary>
    Conflict,
    /// <summary>错误 · cannot be taken as it stands</summary>
    Error,
}

/// <summary>行数 · how many rows of an import came out how; rows with a warning are counted beside</summary>
public sealed record ImportCounts
{
    /// <summary>行数 · data rows read</summary>
    public int Rows { get; init; }

    /// <summary>新增 · rows nothing like which is stored</summary>
    public int New { get; init; }

    /// <summary>变更 · rows stored differently</summary>
    public int Changed { get; init; }

    /// <summary>无变化 · rows stored as they are</summary>
    public int Unchanged { get; init; }

    /// <summary>冲突 · rows somebody changed after the file was made</summary>
    public int Conflict { get; init; }

    /// <summary>错误 · rows that cannot be taken</summary>
    public int Error { get; init; }

    /// <summary>有提醒 · rows with a warning, whatever came of them</summary>
    public int Warning { get; init; }

    /// <summary>零报告 · reports that there was nothing to report</summary>
    public int Nil { get; init; }
}
