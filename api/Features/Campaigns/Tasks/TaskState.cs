namespace GraphApi.Features.Campaigns.Tasks;

/// <summary>任务状态 · how far a task has come</summary>
public enum TaskState
{
    /// <summary>未启动 · nothing has been done yet</summary>
    NotStarted,
    /// <summary>正在推进 · work is going on</summary>
    InProgress,
    /// <summary>已报完成 · reported as done and waiting for a reviewer</summary>
    SubmittedDone,
    /// <summary>退回 · a reviewer found it not done</summary>
    Returned,
    /// <summary>已完成 · a reviewer found it done</summary>
    Done,
    /// <summary>暂停 · put off by the safety office</summary>
    Suspended,
    /// <summary>取消 · called off by the safety office</summary>
    Cancelled,
}

/// <summary>任务操作 · what may be done with a task</summary>
public enum TaskMove
{
    /// <summary>修改 · change what is to be done</summary>
    Change,
    /// <summary>报进度 · report progress</summary>
    Report,
    /// <summary>报完成 · report it as done</summary>
    Submit,
    /// <summary>认定完成 · find it done</summary>
    Approve,
    /// <summary>退回 · find it not done</summary>
    Return,
    /// <summary>暂停 · put it off</summary>
    Suspend,
    /// <summary>恢复 · take it up again</summary>
    Resume,
    /// <summary>取消 · call it off</summary>
    Cancel,
    /// <summary>申请延期 · ask for a later deadline</summary>
    AskExtension,
}

/// <summary>From which states each move starts.</summary>
internal static class TaskMoves
{
    private static readonly TaskState[] AtWork = [TaskState.NotStarted, TaskState.InProgress, TaskState.Returned];

    public static bool StartsFrom(this TaskMove move, TaskState state) => move switch
    {
        TaskMove.Approve or TaskMove.Return => state == TaskState.SubmittedDone,
        TaskMove.Resume => state == TaskState.Suspended,
        TaskMove.Suspend => AtWork.Contains(state),
        TaskMove.Change or TaskMove.Cancel => !state.IsClosed,
        _ => AtWork.Contains(state),
    };

    extension(TaskState state)
    {
        public bool IsClosed => state is TaskState.Done or TaskState.Cancelled;
    }
}
