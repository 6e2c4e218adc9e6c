// @ts-check
// Words of the home page.

/** @satisfies {Record<string, [chinese: string, english: string]>} */
export const HOME = {
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
  homeOverdue: ['逾期任务', 'Overdue tasks'],
  homeNoOverdue: ['没有逾期任务', 'No task is overdue'],
  homeReviews: ['待审核的报告', 'Reports to review'],
  homeNoReviews: ['没有等待审核的报告', 'No report waits for review'],
  homeMissing: ['未报送的单位', 'Units that have not reported'],
};
