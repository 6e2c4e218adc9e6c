// @ts-check
// Web Awesome, component by component, with icons and words of our own: nothing is asked of another host.
import '@awesome.me/webawesome/dist-cdn/translations/zh-cn.js';
import '@awesome.me/webawesome/dist-cdn/components/icon/icon.js';
import '@awesome.me/webawesome/dist-cdn/components/spinner/spinner.js';
import '@awesome.me/webawesome/dist-cdn/components/progress-bar/progress-bar.js';
import '@awesome.me/webawesome/dist-cdn/components/tree/tree.js';
import '@awesome.me/webawesome/dist-cdn/components/tree-item/tree-item.js';
import '@awesome.me/webawesome/dist-cdn/components/drawer/drawer.js';
import '@awesome.me/webawesome/dist-cdn/components/dialog/dialog.js';
import { registerIconLibrary } from '@awesome.me/webawesome/dist-cdn/components/icon/library.js';

const ours = { resolver: (/** @type {string} */ name) => `/icons/${name}.svg` };
registerIconLibrary('default', ours);
registerIconLibrary('system', ours);
