// @ts-check
// Words about supervision items.

/** @satisfies {Record<string, [chinese: string, english: string]>} */
export const ITEMS = {
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
  itemNotFound: ['没有这个监管事项', 'There is no such item'],
};
