// @ts-check
// The console's own words. What names a thing of the city comes from the schema, see labels.js.

/** @typedef {'zh' | 'en'} Language */

const REMEMBERED = 'language';

/** @type {Language} */
export const language = localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'zh';
document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';

/** @param {Language} chosen */
export function speak(chosen) {
  localStorage.setItem(REMEMBERED, chosen);
  location.reload();
}

/** @satisfies {Record<string, [chinese: string, english: string]>} */
const WORDS = {
  product: ['安全生产清单制管理', 'Work-safety lists'],
  skip: ['跳到内容', 'Skip to content'],
  menu: ['菜单', 'Menu'],
  navigation: ['导航', 'Navigation'],
  otherLanguage: ['English', '中文'],
  home: ['首页', 'Home'],
  units: ['单位', 'Units'],
  items: ['监管事项', 'Supervision items'],
  imports: ['导入', 'Imports'],
  import: ['导入', 'Import'],
  export: ['导出', 'Export'],
  exportHint: ['按当前筛选和排序导出为 Excel，可直接修改后再导入', 'An Excel workbook with this filter and order; edit it and import it again'],
  cancel: ['取消', 'Cancel'],
  none: ['无', 'None'],
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  loading: ['正在加载…', 'Loading…'],
  retry: ['重试', 'Try again'],
  failedTitle: ['未能完成', 'That did not work'],
  offline: ['连接不到服务器，请检查网络后重试。', 'The server cannot be reached. Check the network and try again.'],
  unanswered: ['服务器没有给出可用的答复（{status}），请稍后重试。', 'The server gave no usable answer ({status}). Try again later.'],
  noPage: ['没有这个页面', 'There is no such page'],
  noPageHint: ['地址可能输错了，请从首页或导航重新进入。', 'The address may be mistyped. Start again from home or the navigation.'],
  noList: ['没有这张清单', 'There is no such list'],
  badAddress: ['这个地址已不能用', 'This address does not work'],
  badAddressHint: ['其中的筛选、排序或翻页位置可能输错了，或者已经失效。', 'A filter, an order or a page in it is mistyped or has expired.'],
  startOver: ['重新打开这一页', 'Open the page afresh'],
  backHome: ['回到首页', 'Back to home'],
  backToUnits: ['查看全部单位', 'See all units'],
  backToItems: ['查看全部监管事项', 'See all items'],
  backToImports: ['查看全部导入', 'See all imports'],
  total: ['共 {count} 项', '{count} in all'],
  unsaid: ['不限', 'Any'],
  fromDay: ['{name}：从', '{name}: from'],
  toDay: ['{name}：到', '{name}: to'],
  clearOne: ['清除“{name}”', 'Clear {name}'],
  unitsFound: ['找到 {count} 个单位', '{count} {count:unit|units} found'],
  foundBy: ['又名“{name}”', 'also “{name}”'],
  noUnitFits: ['没有这样的单位', 'No such unit'],
  asTable: ['{name}（表格）', '{name} (table)'],
  noChart: ['图表未能加载，以下为数据。', 'The chart could not be loaded; here are its figures.'],
  previous: ['上一页', 'Previous'],
  next: ['下一页', 'Next'],
  paging: ['翻页', 'Paging'],
  sortBy: ['按“{column}”排序', 'Sort by {column}'],
  clearFilter: ['清除筛选', 'Clear filter'],
  filter: ['筛选', 'Filter'],
  filterIgnored: ['地址中“{name}”写的是“{value}”，这里没有这样的值，未按它筛选；现在显示的是：{shown}。', 'The address says “{value}” for {name}, which is no value here, so it is left out. Shown instead: {shown}.'],
  filterForget: ['从地址中去掉', 'Take it out of the address'],
  nothingFits: ['没有符合条件的记录', 'Nothing fits this filter'],
  nothingFitsHint: ['请放宽或清除筛选条件。', 'Widen the filter or clear it.'],
  nothingYet: ['还没有数据', 'Nothing here yet'],
  nothingYetHint: ['下载模板填写后导入，数据就会出现在这里。', 'Download the template, fill it in and import it: the rows appear here.'],
  importNow: ['导入工作簿', 'Import a workbook'],

  homeIntro: ['先看需要处理的，再看全市的单位和事项。', 'What needs you first, then the units and items of the city.'],
  attention: ['需要处理', 'Needs attention'],
  waitingImports: ['待决定的导入', 'Imports to decide on'],
  noWaiting: ['没有等待决定的导入', 'No import waits for a decision'],
  gapItems: ['无牵头单位的事项', 'Items without a lead'],
  gapNone: ['每个有效事项都有牵头单位', 'Every item in force has its lead'],
  seeAll: ['查看全部 {count} 项', 'See all {count}'],
  liveUnits: ['有效单位', 'Units in being'],
  liveItems: ['有效监管事项', 'Items in force'],
  endedBeside: ['另有 {count} 个已终止，未计入', '{count} ended {count:unit is|units are} not counted'],
  repealedBeside: ['另有 {count} 项已废止，未计入', '{count} repealed {count:item is|items are} not counted'],
  unitsPerArea: ['各区县、园区的下级单位', 'Units below each county and park'],
  unitsBelow: ['下级单位数', 'Units below'],
  area: ['区县、园区', 'County or park'],
  recentImports: ['最近导入', 'Recent imports'],
  allImports: ['全部导入', 'All imports'],
  noImports: ['还没有导入记录', 'Nothing has been imported yet'],
  noImportsHint: ['选一张清单，下载模板，填好后拖进来即可。', 'Choose a list, download its template, fill it in and drop it here.'],

  searchUnits: ['搜索名称、简称、曾用名或代码', 'Name, short name, former name or code'],
  unitTree: ['单位树', 'Unit tree'],
  searchResults: ['搜索结果', 'Search results'],
  chooseUnit: ['请选择一个单位', 'Choose a unit'],
  chooseUnitHint: ['在左侧展开或搜索；方向键移动，回车打开，按 / 直接搜索。', 'Expand the tree or search. Arrow keys move, Enter opens, / searches.'],
  noUnitFound: ['没有找到名称、简称、曾用名或代码含“{text}”的单位', 'No unit has “{text}” in its name, short name, former name or code'],
  tooManyUnits: ['共 {count} 个，只显示前 {shown} 个，请输入更多字。', '{count} found, the first {shown} are shown. Type more.'],
  backToTree: ['返回列表', 'Back to the list'],
  basics: ['基本信息', 'Basics'],
  relations: ['关系', 'Relations'],
  children: ['下级', 'Units below'],
  ended: ['已终止', 'Ended'],
  formerNames: ['别名与曾用名', 'Aliases and former names'],
  leadFor: ['牵头事项', 'Leads on'],
  coFor: ['配合事项', 'Works on'],
  since: ['自 {from}', 'since {from}'],
  until: ['至 {to}', 'until {to}'],
  fromTo: ['{from} 至 {to}', '{from} to {to}'],
  always: ['长期', 'Always'],
  validity: ['有效期', 'In force'],

  searchItems: ['搜索名称或编码', 'Title or code'],
  anyKind: ['全部类别', 'Any kind'],
  onlyGaps: ['只看无牵头', 'Without a lead only'],
  gap: ['无牵头', 'No lead'],
  shared: ['共同牵头', 'Shared lead'],
  repealed: ['已废止', 'Repealed'],
  inForce: ['有效', 'In force'],
  state: ['状态', 'State'],
  item: ['监管事项', 'Supervision item'],
  notYet: ['尚未生效', 'Not yet in force'],
  anyState: ['全部状态', 'Any state'],
  searchAny: ['搜索', 'Search'],

  unit: ['单位', 'Unit'],
  asOf: ['截至', 'As of'],
  late: ['谁逾期', 'Who is late'],
  lateIntro: ['各单位未办结、逾期和已完成的任务；点数字看任务。', 'Open, overdue and done tasks by unit. A figure leads to its tasks.'],
  lateRole: ['任务角色', 'Part in the task'],
  lateLead: ['牵头的任务', 'Tasks they lead'],
  lateCo: ['配合的任务', 'Tasks they co-operate in'],
  lateClose: ['收起', 'Close'],
  lateAlone: ['不含下级', 'Without units below'],
  lateChart: ['截至 {day} 的任务', 'Tasks as of {day}'],
  lateSum: ['项未办结任务已逾期；{done} 项已完成。{units} 个单位有任务，{without} 个没有。', 'open tasks are overdue; {done} are done. {units} {units:unit has|units have} tasks, {without} {without:has|have} none.'],
  lateSumCo: ['项次参与的未办结任务已逾期；{done} 项次已完成（几个单位共同配合的任务，每个单位各计一项次）。{units} 个单位有任务，{without} 个没有。', 'participations in open tasks are overdue; {done} are in tasks done. A task counts once for each unit that takes part. {units} {units:unit has|units have} tasks, {without} {without:has|have} none.'],
  lateShare: ['逾期/未办结', 'Overdue of open'],
  lateOnTime: ['未逾期', 'Open, not overdue'],
  lateMoreBars: ['图中只有逾期最多的 {shown} 个，共 {count} 个，全部见下表。', 'The chart shows the {shown} with most overdue of {count}; all are in the table below.'],
  lateNone: ['截至 {day}，这些单位没有任务', 'As of {day} these units have no tasks'],
  lateNoneHint: ['导入任务清单后，各单位的任务和逾期情况会显示在这里；也可以换一个日期或换一组单位。', 'Import a task list and its tasks are counted here; or choose another day or other units.'],
  lateRows: ['{unit}：{figure}（{day}）', '{unit}: {figure} ({day})'],
  lateStateNow: ['现在的状态', 'State now'],
  lateNoRows: ['没有这样的任务', 'There is no such task'],
  lateMoreRows: ['共 {count} 项，只显示前 {shown} 项。', '{count} in all, the first {shown} are shown.'],
  reporting: ['谁未报送', 'Who has not reported'],
  reportingIntro: ['各单位每一期的报送情况；点格子看任务。', 'What each unit has reported for each period. A cell leads to its tasks.'],
  reportingUnits: ['单位范围', 'Which units'],
  reportingAllUnits: ['市级部门和区县、园区', 'Departments, counties and parks'],
  reportingDepartments: ['市级部门', 'Departments of the city'],
  reportingAreas: ['区县、园区', 'Counties and parks'],
  reportingWithin: ['上级单位（看其直接下级）', 'Units right below'],
  reportingByQuarter: ['最近四个季度', 'Last four quarters'],
  reportingByMonth: ['最近四个月', 'Last four months'],
  reportingOnlyMissing: ['只看未报送', 'Not reported only'],
  reportingTotals: ['各期合计', 'Totals by period'],
  reportingReported: ['个单位已报送', 'units have reported'],
  reportingDue: ['报送期限 {day}', 'Due by {day}'],
  reportingNobody: ['没有单位需要报送', 'No unit has anything to report'],
  reportingNone: ['这几期没有单位需要报送', 'No unit has anything to report for these periods'],
  reportingNoneHint: ['导入任务清单后，清单上的单位就要按期报送；也可以换一个日期或换一组单位。', 'Units report on the tasks of their lists: import a task list, or choose another day or other units.'],
  reportingNoneMissing: ['没有单位未报送', 'No unit has failed to report'],
  reportingNoneMissingHint: ['到期的都已报送。', 'Whatever was due has been reported.'],
  campaigns: ['行动进展', 'Campaign progress'],
  campaignsIntro: ['每个行动方案的任务今天处于什么状态；点数字看任务。', 'How the tasks of each plan stand today. A figure leads to its tasks.'],
  campaignDone: ['已完成/应完成', 'Done of all'],
  campaignNoPlans: ['还没有行动方案', 'It has no plans yet'],
  campaignNoTasks: ['还没有任务；导入任务清单时写明行动方案，任务就会计入这里。', 'There are no tasks yet. Name the plan in a task list and import it: its tasks are counted here.'],
  campaignsNone: ['还没有专项行动', 'There are no campaigns yet'],
  campaignsNoneHint: ['导入专项行动和行动方案后，各方案的任务进展会显示在这里。', 'Import campaigns and their plans: how their tasks stand is shown here.'],
  campaignsFill: ['填写专项行动', 'Fill in campaigns'],
  homeOverdue: ['逾期任务', 'Overdue tasks'],
  homeNoOverdue: ['没有逾期任务', 'No task is overdue'],
  homeReviews: ['待审核的报告', 'Reports to review'],
  homeNoReviews: ['没有等待审核的报告', 'No report waits for review'],
  homeMissing: ['未报送的单位', 'Units that have not reported'],
  tasks: ['任务', 'Tasks'],
  task: ['任务', 'Task'],
  searchTasks: ['搜索任务或措施', 'Task or measures'],
  leadWithin: ['牵头单位（含下级）', 'Lead or a unit below it'],
  anyPeriod: ['全部期次', 'Any period'],
  anyPlan: ['全部方案', 'Any plan'],
  overdueOrNot: ['逾期与否', 'Overdue or not'],
  overdue: ['逾期', 'Overdue'],
  notOverdue: ['未逾期', 'Not overdue'],
  overdueBy: ['逾期 {count} 天', 'Overdue by {count} {count:day|days}'],
  periodYear: ['{year}年', '{year}'],
  owedIn: ['应报期次', 'Owed for'],
  unreportedIn: ['未报期次', 'Missing for'],
  anyOwed: ['不论报送', 'Reported or not'],
  periodOwed: ['{period}应报', 'Owed for {period}'],
  periodUnreported: ['{period}未报', 'Not reported for {period}'],
  periodFirstHalf: ['{year}年上半年', 'First half of {year}'],
  periodSecondHalf: ['{year}年下半年', 'Second half of {year}'],
  periodQuarter: ['{year}年第{part}季度', 'Q{part} {year}'],
  periodMonth: ['{year}年{part}月', 'Month {part} of {year}'],
  backToTasks: ['查看全部任务', 'See all tasks'],
  deadline: ['完成时限', 'Deadline'],
  dueHistory: ['时限变更', 'History of the deadline'],
  neverExtended: ['没有申请过延期', 'No extension was ever asked for'],
  noReports: ['还没有进展报告', 'Nothing has been reported yet'],
  coWithin: ['责任单位（含下级）', 'Co-operating unit or one below it'],
  dueBetween: ['时限', 'Due'],
  asWritten: ['原文：{text}', 'as written: {text}'],
  firstDeadline: ['最初时限', 'First deadline'],
  actionsOnTask: ['任务操作', 'What can be done'],
  report: ['填报进展', 'Report'],
  reportIntro: ['同一期次再次填报会改写原报告，并重新等待审核。', 'Reporting for the same period again writes that report anew; it then waits for review again.'],
  advance: ['更新进度', 'Say how far it is'],
  percent: ['进度（0 到 100）', 'Progress (0 to 100)'],
  submitDone: ['报完成', 'Report as done'],
  submitDoneText: ['报完成后由另一人认定；认定前不再计为逾期。', 'Somebody else then finds it done or not. Until then it does not count as overdue.'],
  approveTask: ['认定完成', 'Find it done'],
  approveTaskText: ['认定后任务办结，不能再修改。', 'The task is then closed and cannot be changed.'],
  returnTask: ['退回任务', 'Return the task'],
  suspendTask: ['暂停', 'Put off'],
  suspendTaskText: ['暂停期间不催办，也不计为逾期。', 'While it is put off nobody is chased and it does not count as overdue.'],
  resumeTask: ['恢复', 'Take up again'],
  resumeTaskText: ['任务恢复为正在推进，时限不变。', 'It is at work again, with the deadline it has.'],
  cancelTask: ['取消任务', 'Call off'],
  cancelTaskText: ['任务保留在记录中，不能再恢复。', 'The task stays on record and cannot be taken up again.'],
  askExtension: ['申请延期', 'Ask for a later deadline'],
  extensionUntil: ['申请延至', 'Asked until'],
  approveExtension: ['同意延期', 'Grant it'],
  refuseExtension: ['不同意', 'Refuse it'],
  acceptReport: ['认可', 'Accept'],
  returnReport: ['退回', 'Return'],
  acceptReportText: ['认可后报告不能改写，除非再退回。', 'An accepted report cannot be rewritten unless it is returned.'],
  reason: ['理由', 'Reason'],
  reasonToReturn: ['退回原因（退回时必填，认可时不保存）', 'Reason (needed to return it, not kept when you accept)'],
  reasonNotKept: ['认可时不保存原因。请改为退回，或清空后再认可。', 'Accepting keeps no reason. Return the report instead, or empty the box and accept.'],
  reasonToRefuse: ['答复意见（不同意时必填）', 'Answer (needed to refuse it)'],
  optional: ['（可不填）', ' (optional)'],
  fillIn: ['请填写这一项。', 'Fill this in.'],
  currentNow: ['现在的内容：{text}', 'It now says: {text}'],
  sendAgain: ['核对后可再次提交，将以现在的内容为准。', 'When you have looked at it, send again: it then counts on what is there now.'],
  reviews: ['待审', 'Reviews'],
  reviewsIntro: ['等待审核的进展报告和延期申请，最早的在前。填报人不能审核自己的报告。', 'Reports and requests for later deadlines that wait, the oldest first. Nobody reviews what he recorded.'],
  queue: ['待审队列', 'What waits'],
  anyWaiting: ['报告和延期', 'Reports and extensions'],
  waitingReports: ['进展报告', 'Reports'],
  waitingExtensions: ['延期申请', 'Extensions'],
  waitingReport: ['进展报告', 'Report'],
  waitingExtension: ['延期申请', 'Request for a later deadline'],
  waitingKind: ['类型', 'Kind'],
  unitWithin: ['填报单位（含下级）', 'Unit or one below it'],
  nothingWaits: ['没有等待审核的内容', 'Nothing waits for review'],
  nothingWaitsHint: ['有单位填报进展或申请延期后，会出现在这里。', 'What units report and the extensions they ask for appear here.'],
  oldestShown: ['共 {count} 件，显示最早的 {shown} 件', '{count} in all, the oldest {shown} are shown'],
  submittedTasks: ['另有 {count} 项任务已报完成，等待认定', '{count} {count:task is|tasks are} reported as done and {count:waits|wait} for a reviewer'],
  skipOne: ['下一件', 'Next one'],
  reviewed: ['已处理：{name}', 'Done: {name}'],
  recordedBy: ['{by} 于 {on} 填报', 'recorded by {by}, {on}'],
  askedBy: ['{by} 于 {on} 申请', 'asked by {by}, {on}'],
  fromUntil: ['{from} → {until}', '{from} → {until}'],
  notSaid: ['未填', 'Not said'],

  stepChoose: ['选择清单', 'Choose a list'],
  stepTemplate: ['填写模板', 'Fill in the template'],
  stepUpload: ['上传', 'Upload'],
  stepReview: ['核对', 'Review'],
  stepDone: ['完成', 'Done'],
  steps: ['导入步骤', 'Steps of an import'],
  newImport: ['新的导入', 'New import'],
  newImportIntro: ['上传后先核对，确认之前不会写入任何数据；同一份文件重复上传也不会重复。', 'You review before anything is stored; uploading the same file twice doubles nothing.'],
  chooseIntro: ['要导入哪一张清单？', 'Which list is it?'],
  templateIntro: ['空白模板带下拉选项和填写说明；也可以导出现有数据，改好后直接导入。', 'The blank template has drop-downs and a guide. Or export what there is, edit it, and import it again.'],
  downloadTemplate: ['下载“{name}”模板', 'Download the {name} template'],
  exportExisting: ['导出现有数据', 'Export what there is'],
  dropHere: ['把工作簿拖到这里', 'Drop the workbook here'],
  dropNow: ['松开即上传', 'Let go to upload'],
  chooseFile: ['选择文件', 'Choose a file'],
  fileKinds: ['.xlsx、.xls 或 .csv；表头在第几行、列的顺序如何都可以识别', '.xlsx, .xls or .csv; the header may be in any row and the columns in any order'],
  chooseListFirst: ['请先选择清单', 'Choose a list first'],
  uploading: ['正在上传“{name}”…', 'Uploading {name}…'],
  columnsNeeded: ['必填：{columns}', 'Required: {columns}'],
  pastImports: ['导入记录', 'Past imports'],
  file: ['文件', 'File'],
  list: ['清单', 'List'],
  received: ['上传时间', 'Received'],
  by: ['上传人', 'By'],
  result: ['结果', 'Result'],

  checking: ['正在核对', 'Checking'],
  waiting: ['排队等待', 'Waiting'],
  checkingHint: ['可以离开此页，稍后在导入记录里查看。', 'You may leave this page and find it again under imports.'],
  checkedClean: ['核对完成，没有错误：{new} 行新增，{changed} 行变更，{unchanged} 行不变。', 'Checked without errors: {new} new, {changed} changed, {unchanged} unchanged.'],
  checkedFaulty: ['核对完成：{faults}。可以写入的有 {good} 行。', 'Checked: {faults}. {good} {good:row|rows} can be stored.'],
  rowsInError: ['{count} 行有错误', '{count} {count:row has|rows have} errors'],
  rowsInConflict: ['{count} 行有冲突（文件做好之后系统里已被改动）', '{count} {count:row is|rows are} in conflict (changed here after the file was made)'],
  rowsWithWarning: ['{count} 行有提醒，不影响写入，请看一眼是否属实。', '{count} {count:row carries|rows carry} a warning, which does not stop {count:it|them}. See whether it is right.'],
  checkedNothing: ['核对完成，与现有数据完全一致，没有需要写入的内容。', 'Checked: everything is stored already, there is nothing to change.'],
  appliedSome: ['已写入：{new} 行新增，{changed} 行变更。', 'Stored: {new} new, {changed} changed.'],
  appliedRest: ['没有写入：{faults}。请下载批注副本修改后再导入。', 'Not stored: {faults}. Download the annotated copy, correct it and import it again.'],
  refusedHint: ['文件没有读进来，系统中的数据没有变化。请按上面的原因改好文件，再导入一次。', 'The file was not read in and nothing here has changed. Correct the file as said above and import it again.'],
  expiredHint: ['仍需导入时，请重新上传文件。', 'If it is still wanted, upload the file again.'],
  stepEnded: ['已完成', 'done'],
  stepFailed: ['在这一步停下', 'stopped here'],
  standingReceived: ['正在核对', 'Being checked'],
  standingChecked: ['待决定', 'To decide'],
  standingUnusable: ['没有可写入的行', 'No row can be stored'],
  standingRunning: ['正在写入', 'Being stored'],
  standingApplied: ['已写入', 'Stored'],
  standingNothing: ['没有变化', 'Nothing to store'],
  standingGivenUp: ['已放弃', 'Given up'],
  standingExpired: ['已过期', 'Expired'],
  standingRefused: ['已拒收', 'Refused'],
  standingFailed: ['失败', 'Failed'],
  rejected: ['没有写入任何内容。', 'Nothing was stored.'],
  failed: ['未能完成，没有写入任何内容。', 'It failed; nothing was stored.'],
  applyAll: ['全部写入', 'Store all'],
  applyGood: ['只写入正确的 {count} 行', 'Store the {count} good {count:row|rows}'],
  reject: ['放弃', 'Give up'],
  rejectTitle: ['放弃这次导入？', 'Give up this import?'],
  rejectText: ['文件会保留在记录里，但不会写入任何数据。', 'The file stays in the record, but nothing is stored.'],
  annotated: ['下载批注副本', 'Annotated copy'],
  original: ['原文件', 'Original file'],
  annotatedHint: ['错误标在单元格上，改好后重新上传即可', 'Errors are marked in their cells; correct them and upload it again'],
  worksheet: ['工作表“{name}”', 'Sheet {name}'],
  row: ['行', 'Row'],
  allRows: ['全部', 'All'],
  noRows: ['没有这一类的行', 'No rows of this kind'],
  wholeFile: ['整个文件的问题', 'About the whole file'],
  candidates: ['可选：', 'Did you mean: '],
  preview: ['核对结果', 'What was found'],
  oldValue: ['原值', 'before'],
  newValue: ['新值', 'after'],
  emptyValue: ['（空）', '(empty)'],
  again: ['再导入一份', 'Import another'],
  seeList: ['查看“{name}”', 'Go to {name}'],
  importNotFound: ['没有这次导入', 'There is no such import'],
  unitNotFound: ['没有这个单位', 'There is no such unit'],
  itemNotFound: ['没有这个监管事项', 'There is no such item'],
  taskNotFound: ['没有这个任务', 'There is no such task'],
  gone: ['它可能已不存在，或不在您的权限范围内。', 'It is gone, or outside what you may see.'],
};

/** @typedef {keyof typeof WORDS} Word */

const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
const figures = new Intl.NumberFormat(locale);

/** @param {number} count */
export const figure = count => figures.format(count);

/**
 * @param {Word} key
 * @param {Record<string, unknown>} [values] by the names in the sentence's braces; {count:row|rows} is the word for one or for several
 */
export function word(key, values = {}) {
  const [chinese, english] = WORDS[key];
  return (language === 'zh' ? chinese : english).replace(/\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g, (_, name, one, several) => {
    const value = values[name] ?? '';
    if (several !== undefined) return value === 1 ? one : several;
    return typeof value === 'number' ? figure(value) : String(value);
  });
}

/** A name such as parentUnit or STILL_OPEN as words: Parent unit, Still open. @param {string} name */
export function spaced(name) {
  const isValue = name === name.toUpperCase();
  const words = isValue ? name.replaceAll('_', ' ').toLowerCase() : name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

// Days and times are the city's wherever the reader sits; the server says its zone in the page.
const timeZone = document.querySelector('meta[name="time-zone"]')?.getAttribute('content') || 'Asia/Shanghai';
const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
const offsets = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });

/** @param {string | undefined | null} at */
export const moment = at => (at ? moments.format(new Date(at)) : '');

/** @param {string | undefined | null} date as the server writes days */
export const day = date => (date ? days.format(new Date(`${date}T00:00:00Z`)) : '');

/** The day it is in the city, as the server writes days. */
export const today = () => new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date());

/** The moment a day begins in the city. @param {string} date */
export function startOf(date) {
  const name = offsets.formatToParts(new Date(`${date}T00:00:00Z`)).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return `${date}T00:00:00${name.replace('GMT', '') || 'Z'}`;
}

/** @param {string} date */
export const dayAfter = date => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

/** @param {string[]} names */
export const listed = names => names.join(language === 'zh' ? '、' : ', ');

/** @param {string | null | undefined} from @param {string | null | undefined} to */
export function period(from, to) {
  if (from && to) return word('fromTo', { from: day(from), to: day(to) });
  if (from) return word('since', { from: day(from) });
  return to ? word('until', { to: day(to) }) : word('always');
}
