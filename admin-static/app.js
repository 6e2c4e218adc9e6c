// @ts-check
import './components.js';
import { LitElement, html, nothing } from 'lit';
import { Task } from '@lit/task';
import { request } from './graphql.js';
import { loadLabels, titleOf } from './labels.js';
import { heading } from './parts/heading.js';
import { missing } from './parts/states.js';
import { currentRoute, href } from './route.js';
import { language, speak, word } from './words.js';
import './pages/campaigns-page.js';
import './pages/home-page.js';
import './pages/import-page.js';
import './pages/imports-page.js';
import './pages/items-page.js';
import './pages/late-page.js';
import './pages/list-page.js';
import './pages/new-import-page.js';
import './pages/reporting-page.js';
import './pages/reviews-page.js';
import './pages/task-page.js';
import './pages/tasks-page.js';
import './pages/units-page.js';

const SHELL = /* GraphQL */ `query Shell {
  sheets { name label }
  units(first: 1, where: { kind: { eq: CITY } }) { nodes { name shortName } }
}`;

/** Lists with a page of their own; every other sheet gets the plain one. */
const OWN_PAGES = ['units', 'items', 'tasks'];

/** 控制台 · header, navigation, and the page the address names */
class ConsoleApp extends LitElement {
  static properties = { route: { state: true }, isMenuOpen: { state: true } };

  #shell = new Task(this, { args: () => [], task: (_, { signal }) => request(SHELL, {}, signal) });

  constructor() {
    super();
    this.route = currentRoute();
    this.isMenuOpen = false;
    addEventListener('hashchange', () => this.#followAddress());
    addEventListener('keydown', event => this.#searchOnSlash(event));
  }

  createRenderRoot() { return this; }

  render() {
    return html`
      <a class="skip" href="#main" @click=${this.#skip}>${word('skip')}</a>
      ${this.#header()}
      ${this.#navigation()}
      <main id="main" tabindex="-1">${this.#page()}</main>`;
  }

  get #sheets() { return this.#shell.value?.sheets ?? []; }

  get #city() { return this.#shell.value?.units?.nodes[0]; }

  #header() {
    return html`
      <header class="bar">
        <button type="button" class="button button-plain menu" aria-expanded=${this.isMenuOpen} aria-controls="navigation" aria-label=${word('menu')} @click=${() => { this.isMenuOpen = !this.isMenuOpen; }}>
          <wa-icon name=${this.isMenuOpen ? 'xmark' : 'menu'}></wa-icon>
        </button>
        <a class="brand" href=${href('')}>
          <img src="/icons/app.svg" alt="" width="28" height="28">
          <span class="brand-city">${this.#city?.shortName ?? this.#city?.name ?? ''}</span>
          <span class="brand-product">${word('product')}</span>
        </a>
        <button type="button" class="button button-plain" lang=${language === 'zh' ? 'en' : 'zh-CN'} @click=${() => speak(language === 'zh' ? 'en' : 'zh')}>
          <wa-icon name="language"></wa-icon>${word('otherLanguage')}
        </button>
      </header>`;
  }

  #navigation() {
    const others = this.#sheets.filter((/** @type {any} */ sheet) => !OWN_PAGES.includes(sheet.name));
    return html`
      <nav id="navigation" class="side" aria-label=${word('navigation')} ?data-open=${this.isMenuOpen}>
        <ul>
          ${this.#entry('', 'home', word('home'))}
          ${this.#entry('units', 'unit', word('units'))}
          ${this.#entry('items', 'item', word('items'))}
          ${this.#entry('tasks', 'list', word('tasks'))}
          ${this.#entry('reviews', 'check', word('reviews'))}
          ${this.#entry('late', 'clock', word('late'))}
          ${this.#entry('reporting', 'done', word('reporting'))}
          ${this.#entry('campaigns', 'item', word('campaigns'))}
          ${others.map((/** @type {any} */ sheet) => this.#entry(`lists/${sheet.name}`, 'list', titleOf(sheet)))}
          ${this.#entry('imports', 'import', word('imports'))}
        </ul>
      </nav>`;
  }

  /** @param {string} path @param {string} icon @param {string} text */
  #entry(path, icon, text) {
    const [first = '', second = ''] = this.route.path;
    const isCurrent = path === first || path === `${first}/${second}`;
    return html`<li><a href=${href(path)} aria-current=${isCurrent ? 'page' : nothing}><wa-icon name=${icon}></wa-icon>${text}</a></li>`;
  }

  #page() {
    const { path, params } = this.route;
    const [page, name] = path;
    if (path.length > 2) return nowhere(word('noPage'));

    switch (page) {
      case undefined: return html`<home-page></home-page>`;
      case 'units': return name ? nowhere(word('unitNotFound'), href('units'), word('backToUnits')) : html`<units-page .params=${params}></units-page>`;
      case 'items': return name ? nowhere(word('itemNotFound'), href('items'), word('backToItems')) : html`<items-page .params=${params}></items-page>`;
      case 'tasks': return name ? html`<task-page .task=${name}></task-page>` : html`<tasks-page .params=${params}></tasks-page>`;
      case 'reviews': return name ? nowhere(word('noPage')) : html`<reviews-page .params=${params}></reviews-page>`;
      case 'late': return name ? nowhere(word('noPage')) : html`<late-page .params=${params}></late-page>`;
      case 'reporting': return name ? nowhere(word('noPage')) : html`<reporting-page .params=${params}></reporting-page>`;
      case 'campaigns': return name ? nowhere(word('noPage')) : html`<campaigns-page></campaigns-page>`;
      case 'lists': return html`<list-page .sheet=${name} .params=${params}></list-page>`;
      case 'imports':
        if (!name) return html`<imports-page .params=${params}></imports-page>`;
        return name === 'new' ? html`<new-import-page .params=${params}></new-import-page>` : html`<import-page .job=${name} .params=${params}></import-page>`;
      default: return nowhere(word('noPage'));
    }
  }

  #followAddress() {
    const before = this.route.path.join('/');
    this.route = currentRoute();
    if (before === this.route.path.join('/')) return;

    this.isMenuOpen = false;
    scrollTo(0, 0);
    this.querySelector('main')?.focus({ preventScroll: true });
  }

  /** @param {Event} event */
  #skip(event) {
    event.preventDefault();
    this.querySelector('main')?.focus();
  }

  /** @param {KeyboardEvent} event */
  #searchOnSlash(event) {
    const isTyping = event.composedPath()[0] instanceof HTMLElement && /** @type {HTMLElement} */ (event.composedPath()[0]).matches('input, textarea, select');
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;

    event.preventDefault();
    /** @type {HTMLInputElement | null} */ (this.querySelector('[data-search]'))?.focus();
  }
}

/** @param {string} title @param {string} [address] @param {string} [back] */
const nowhere = (title, address = href(''), back = word('backHome')) => html`${heading(title)}${missing(title, word('noPageHint'), address, back)}`;

// Labels first: a page drawn without them would show the names of the schema for a moment.
await loadLabels().catch(() => undefined);
customElements.define('console-app', ConsoleApp);
