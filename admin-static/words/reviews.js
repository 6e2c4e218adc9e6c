// @ts-check
// Words of the review queue.

/** @satisfies {Record<string, [chinese: string, english: string]>} */
export const REVIEWS = {
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
};
