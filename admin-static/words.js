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
  all: ['全部', 'All'],
  none: ['无', 'None'],
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  loading: ['正在加载…', 'Loading…'],
  retry: ['重试', 'Try again'],
  failedTitle: ['未能完成', 'That did not work'],
  offline: ['连接不到服务器，请检查网络后重试。', 'The server cannot be reached. Check the network and try again.'],
  unanswered: ['服务器没有给出可用的答复（{status}），请稍后重试。', 'The server gave no usable answer ({status}). Try again later.'],
  noPage: ['没有这个页面', 'There is no such page'],
  noPageHint: ['地址可能输错了，请从左侧导航重新进入。', 'The address may be mistyped. Start again from the navigation.'],
  total: ['共 {count} 项', '{count} in all'],
  previous: ['上一页', 'Previous'],
  next: ['下一页', 'Next'],
  paging: ['翻页', 'Paging'],
  sortBy: ['按“{column}”排序', 'Sort by {column}'],
  clearFilter: ['清除筛选', 'Clear filter'],
  filter: ['筛选', 'Filter'],
  nothingFits: ['没有符合条件的记录', 'Nothing fits this filter'],
  nothingFitsHint: ['请放宽或清除筛选条件。', 'Widen the filter or clear it.'],
  nothingYet: ['还没有数据', 'Nothing here yet'],
  nothingYetHint: ['下载模板填写后导入，数据就会出现在这里。', 'Download the template, fill it in and import it: the rows appear here.'],
  importNow: ['导入工作簿', 'Import a workbook'],

  homeIntro: ['谁负责什么、数据是否完整、导入到了哪一步，都在这里。', 'Who answers for what, what is missing, and where each import stands.'],
  unitCount: ['单位总数', 'Units'],
  itemCount: ['监管事项', 'Supervision items'],
  gapCount: ['无牵头单位的事项', 'Items without a lead'],
  openImports: ['待核对的导入', 'Imports to review'],
  byKind: ['单位构成', 'Units by kind'],
  itemsByKind: ['监管事项构成', 'Items by kind'],
  importsByState: ['导入情况', 'Imports by state'],
  recentImports: ['最近导入', 'Recent imports'],
  allImports: ['全部导入', 'All imports'],
  gapNone: ['每个事项都有牵头单位', 'Every item has its lead'],
  gapSome: ['点击查看缺口', 'See the gaps'],
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
  anyLead: ['全部牵头单位', 'Any lead'],
  onlyGaps: ['只看无牵头', 'Without a lead only'],
  gap: ['无牵头', 'No lead'],
  shared: ['共同牵头', 'Shared lead'],
  repealed: ['已废止', 'Repealed'],
  inForce: ['有效', 'In force'],
  state: ['状态', 'State'],
  item: ['监管事项', 'Supervision item'],
  searchAny: ['搜索', 'Search'],

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
  fileKinds: ['.xlsx 或 .csv；表头在第几行、列的顺序如何都可以识别', '.xlsx or .csv; the header may be in any row and the columns in any order'],
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
  checkedFaulty: ['核对完成，{error} 行有错误需要修改；其余 {good} 行可以写入。', 'Checked: {error} rows have errors to correct; the other {good} can be stored.'],
  checkedNothing: ['核对完成，与现有数据完全一致，没有需要写入的内容。', 'Checked: everything is stored already, there is nothing to change.'],
  appliedSome: ['已写入：{new} 行新增，{changed} 行变更。', 'Stored: {new} new, {changed} changed.'],
  appliedRest: ['另有 {error} 行有错误，没有写入；请下载批注副本修改后再导入。', '{error} rows had errors and were not stored. Download the annotated copy, correct it and import it again.'],
  appliedNothing: ['没有写入任何内容：没有可写入的变化。', 'Nothing was stored: there was no change to store.'],
  rejected: ['已放弃，没有写入任何内容。', 'Given up; nothing was stored.'],
  failed: ['未能完成，没有写入任何内容。', 'It failed; nothing was stored.'],
  applyAll: ['全部写入', 'Store all'],
  applyGood: ['只写入正确的 {count} 行', 'Store the {count} good rows'],
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
  importNotFound: ['找不到这次导入', 'There is no such import'],
  unitNotFound: ['找不到这个单位', 'There is no such unit'],
  itemNotFound: ['找不到这个监管事项', 'There is no such item'],
  gone: ['它可能已不存在，或不在您的权限范围内。', 'It is gone, or outside what you may see.'],
};

/** @typedef {keyof typeof WORDS} Word */

/**
 * @param {Word} key
 * @param {Record<string, unknown>} [values] by the names in the sentence's braces
 */
export function word(key, values = {}) {
  const [chinese, english] = WORDS[key];
  return (language === 'zh' ? chinese : english).replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
}

/** A name such as parentUnit or STILL_OPEN as words: Parent unit, Still open. @param {string} name */
export function spaced(name) {
  const isValue = name === name.toUpperCase();
  const words = isValue ? name.replaceAll('_', ' ').toLowerCase() : name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
const figures = new Intl.NumberFormat(locale);
const moments = new Intl.DateTimeFormat(locale, { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });

/** @param {number} count */
export const figure = count => figures.format(count);

/** @param {string | undefined | null} at */
export const moment = at => (at ? moments.format(new Date(at)) : '');

/** @param {string | null | undefined} from @param {string | null | undefined} to */
export function period(from, to) {
  if (from && to) return word('fromTo', { from, to });
  if (from) return word('since', { from });
  return to ? word('until', { to }) : word('always');
}
