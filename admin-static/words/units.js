// @ts-check
// Words about units.

/** @satisfies {Record<string, [chinese: string, english: string]>} */
export const UNITS = {
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
  unitNotFound: ['没有这个单位', 'There is no such unit'],
};
