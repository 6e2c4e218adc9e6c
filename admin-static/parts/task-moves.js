// @ts-check
// What can be done with a task, its reports and its deadline: when, with which words and fields, and what is sent.
import { label } from '../labels.js';
import { day, listed, today, word } from '../words.js';
import { periodName, quarterNow } from './task-filter.js';

/**
 * @typedef {object} MoveField
 * @property {string} name of the input's field, by which errors find it
 * @property {string} label
 * @property {'lines' | 'day' | 'number' | 'choice'} kind
 * @property {boolean} [isNeeded] because nothing can be sent without it; what the rules ask for the server says
 * @property {string} [value] it begins with
 * @property {(chosen: string) => string | undefined} [valueFor] it begins with under what the move's choice says
 * @property {string} [min]
 * @property {[value: string, label: string][]} [options]
 */

/**
 * @typedef {object} Move
 * @property {string} title
 * @property {string} [text]
 * @property {boolean} [isDanger]
 * @property {MoveField[]} fields
 * @property {string} document
 * @property {number} version of what is changed, as it was seen
 * @property {(values: Record<string, string>, version: number) => Record<string, unknown>} input
 */

/** What was refused; of what somebody else has changed, how it is now. */
const REFUSED = /* GraphQL */ `fragment Refused on Error {
  message code path
  ... on StaleVersionError {
    current {
      ... on CampaignTask { version state progress effectiveDueOn stateReason }
      ... on TaskReport { version review progressText recordedBy reviewedBy returnReason }
      ... on DueExtension { version decision decidedBy decisionReason }
    }
  }
}`;

/** @param {string} operation that asks for what was refused */
const refusable = operation => `${operation}\n${REFUSED}`;

const REPORT = refusable(/* GraphQL */ `mutation ReportTask($input: ReportTaskInput!) { reportTask(input: $input) { taskReport { id } errors { ...Refused } } }`);
const ADVANCE = refusable(/* GraphQL */ `mutation AdvanceTask($input: AdvanceTaskInput!) { advanceTask(input: $input) { campaignTask { id } errors { ...Refused } } }`);
const SUBMIT = refusable(/* GraphQL */ `mutation SubmitTask($input: MoveTaskInput!) { submitTask(input: $input) { campaignTask { id } errors { ...Refused } } }`);
const APPROVE = refusable(/* GraphQL */ `mutation ApproveTask($input: MoveTaskInput!) { approveTask(input: $input) { campaignTask { id } errors { ...Refused } } }`);
const RETURN = refusable(/* GraphQL */ `mutation ReturnTask($input: MoveTaskWithReasonInput!) { returnTask(input: $input) { campaignTask { id } errors { ...Refused } } }`);
const SUSPEND = refusable(/* GraphQL */ `mutation SuspendTask($input: MoveTaskWithReasonInput!) { suspendTask(input: $input) { campaignTask { id } errors { ...Refused } } }`);
const RESUME = refusable(/* GraphQL */ `mutation ResumeTask($input: MoveTaskInput!) { resumeTask(input: $input) { campaignTask { id } errors { ...Refused } } }`);
const CANCEL = refusable(/* GraphQL */ `mutation CancelTask($input: MoveTaskWithReasonInput!) { cancelTask(input: $input) { campaignTask { id } errors { ...Refused } } }`);
const ASK = refusable(/* GraphQL */ `mutation AskTaskExtension($input: AskTaskExtensionInput!) { askTaskExtension(input: $input) { dueExtension { id } errors { ...Refused } } }`);
const DECIDE = refusable(/* GraphQL */ `mutation DecideTaskExtension($input: DecideTaskExtensionInput!) { decideTaskExtension(input: $input) { dueExtension { id } errors { ...Refused } } }`);
const ACCEPT_REPORT = refusable(/* GraphQL */ `mutation AcceptTaskReport($input: AcceptTaskReportInput!) { acceptTaskReport(input: $input) { taskReport { id } errors { ...Refused } } }`);
const RETURN_REPORT = refusable(/* GraphQL */ `mutation ReturnTaskReport($input: ReturnTaskReportInput!) { returnTaskReport(input: $input) { taskReport { id } errors { ...Refused } } }`);

const AT_WORK = ['NOT_STARTED', 'IN_PROGRESS', 'RETURNED'];
const CLOSED = ['DONE', 'CANCELLED'];

/** What its state lets one do with a task, the most usual first. @param {any} task @returns {Move[]} */
export function movesOf(task) {
  const isAtWork = AT_WORK.includes(task.state);
  const mayExtend = isAtWork && task.effectiveDueOn >= today() && !task.extensions.some((/** @type {any} */ extension) => extension.decision === 'PENDING');
  const possible = [
    { is: !CLOSED.includes(task.state), move: report },
    { is: isAtWork, move: advance },
    { is: isAtWork, move: submit },
    { is: mayExtend, move: askExtension },
    { is: task.state === 'SUBMITTED_DONE', move: approve },
    { is: task.state === 'SUBMITTED_DONE', move: returnTask },
    { is: task.state === 'SUSPENDED', move: resume },
    { is: isAtWork, move: suspend },
    { is: !CLOSED.includes(task.state), move: cancel },
  ];
  return possible.filter(({ is }) => is).map(({ move }) => move(task));
}

/** What a reviewer may do with a report. @param {any} report @returns {Move[]} */
export const movesOfReport = report => (report.review === 'UNREVIEWED' ? [acceptReport(report), returnReport(report)] : report.review === 'ACCEPTED' ? [returnReport(report)] : []);

/** @param {any} extension @returns {Move[]} */
export const movesOfExtension = extension => (extension.decision === 'PENDING' ? [decide(extension, true), decide(extension, false)] : []);

/** Periods a task of a list's period is reported for: its own, or every quarter in it. @param {string} period */
function reportPeriods(period) {
  const [year, part] = period.split('-');
  if (part && !part.startsWith('H')) return [period];

  const quarters = { H1: [1, 2], H2: [3, 4] }[part] ?? [1, 2, 3, 4];
  return quarters.map(quarter => `${year}-Q${quarter}`);
}

/** What a stale object says now, for whoever was about to change it. @param {any} current */
export const currentOf = current => listed([
  current.state && label('TaskState', current.state),
  current.progress !== undefined && `${current.progress}%`,
  current.effectiveDueOn && day(current.effectiveDueOn),
  current.review && label('ReportReview', current.review),
  current.decision && label('ExtensionDecision', current.decision),
  current.reviewedBy ?? current.decidedBy ?? current.recordedBy,
  current.progressText, current.returnReason, current.decisionReason, current.stateReason,
].filter(Boolean));

/** @param {string} [value] @returns {MoveField} */
const reasonField = value => ({ name: 'reason', label: word('reason'), kind: 'lines', value });

/** @param {any} task @returns {Move} */
function report(task) {
  const periods = reportPeriods(task.period);
  // Reporting again writes a report anew, so what it says must stand in the fields before.
  const said = (/** @type {string} */ field) => (/** @type {string} */ period) => task.reports.find((/** @type {any} */ one) => one.period === period)?.[field];
  return {
    title: word('report'),
    text: word('reportIntro'),
    version: task.version,
    document: REPORT,
    fields: [
      { name: 'period', label: label('TaskReport', 'period'), kind: 'choice', value: periods.find(period => period === quarterNow()) ?? periods.at(-1), options: periods.map(period => [period, periodName(period)]) },
      { name: 'progressText', label: label('TaskReport', 'progressText'), kind: 'lines', valueFor: said('progressText') },
      { name: 'difficulty', label: label('TaskReport', 'difficulty') + word('optional'), kind: 'lines', valueFor: said('difficulty') },
      { name: 'nextStep', label: label('TaskReport', 'nextStep') + word('optional'), kind: 'lines', valueFor: said('nextStep') },
    ],
    input: (values, version) => ({ taskId: task.id, version, ...values }),
  };
}

/** @param {any} task @returns {Move} */
const advance = task => ({
  title: word('advance'),
  version: task.version,
  document: ADVANCE,
  fields: [{ name: 'progress', label: word('percent'), kind: 'number', value: String(task.progress), isNeeded: true }],
  input: ({ progress }, version) => ({ id: task.id, version, progress: Number(progress) }),
});

/** @param {any} task @returns {Move} */
const askExtension = task => ({
  title: word('askExtension'),
  version: task.version,
  document: ASK,
  fields: [{ name: 'until', label: word('extensionUntil'), kind: 'day', isNeeded: true }, reasonField()],
  input: ({ until, reason }, version) => ({ taskId: task.id, version, until, reason }),
});

/** A move that says nothing but itself. @param {any} task @param {string} title @param {string} text @param {string} document @returns {Move} */
const plain = (task, title, text, document) => ({ title, text, version: task.version, document, fields: [], input: (_, version) => ({ id: task.id, version }) });

/** @param {any} task @param {string} title @param {string | undefined} text @param {string} document @param {boolean} [isDanger] @returns {Move} */
const withReason = (task, title, text, document, isDanger) => ({ title, text, isDanger, version: task.version, document, fields: [reasonField()], input: ({ reason }, version) => ({ id: task.id, version, reason }) });

/** @param {any} task */
const submit = task => plain(task, word('submitDone'), word('submitDoneText'), SUBMIT);
/** @param {any} task */
const approve = task => plain(task, word('approveTask'), word('approveTaskText'), APPROVE);
/** @param {any} task */
const returnTask = task => withReason(task, word('returnTask'), undefined, RETURN);
/** @param {any} task */
const suspend = task => withReason(task, word('suspendTask'), word('suspendTaskText'), SUSPEND);
/** @param {any} task */
const resume = task => plain(task, word('resumeTask'), word('resumeTaskText'), RESUME);
/** @param {any} task */
const cancel = task => withReason(task, word('cancelTask'), word('cancelTaskText'), CANCEL, true);
/** @param {any} one a report */
const acceptReport = one => plain(one, word('acceptReport'), word('acceptReportText'), ACCEPT_REPORT);
/** @param {any} one a report @returns {Move} */
const returnReport = one => withReason(one, word('returnReport'), undefined, RETURN_REPORT);

/** @param {any} extension @param {boolean} isApproved @returns {Move} */
const decide = (extension, isApproved) => ({
  title: word(isApproved ? 'approveExtension' : 'refuseExtension'),
  version: extension.version,
  document: DECIDE,
  fields: [{ name: 'reason', label: isApproved ? label('DueExtension', 'decisionReason') + word('optional') : word('reasonToRefuse'), kind: 'lines' }],
  input: ({ reason }, version) => ({ id: extension.id, version, isApproved, reason }),
});
