// @ts-check
import { LitElement, html, nothing } from 'lit';
import { figure, word } from '../words.js';

/** @typedef {{ name: string, count: number, [more: string]: any }} BarRow */
/** @typedef {{ name: string, colour: string, count: (row: any) => number }} BarPart a part of every bar, in a colour of the tokens */

const ROW_PIXELS = 30;
const AXIS_PIXELS = 34;
const LEGEND_PIXELS = 30;

/**
 * 条形图 · one bar a row, drawn when it comes into view. Event `choose` with the row whose bar was pressed.
 * The same rows stand in a table: heard by a screen reader, seen when the keyboard reaches it, and printed; where the page has such a table, none is made.
 */
export class BarChart extends LitElement {
  static properties = { rows: { attribute: false }, caption: { type: String }, head: { type: String }, unit: { type: String }, parts: { attribute: false }, isTabled: { type: Boolean }, hasFailed: { state: true } };

  /** @type {import('echarts').ECharts | undefined} */
  #chart;
  #sight = new IntersectionObserver(entries => { if (entries.some(entry => entry.isIntersecting)) this.#load(); });
  #size = new ResizeObserver(() => this.#chart?.resize());

  constructor() {
    super();
    /** @type {BarRow[]} */
    this.rows = [];
    /** What the chart shows. */
    this.caption = '';
    /** What the names are. */
    this.head = '';
    /** What is counted. */
    this.unit = '';
    /** @type {BarPart[]} Parts of a bar, one behind the other; without any a bar is one. */
    this.parts = [];
    /** Whether the page shows the rows in a table of its own. */
    this.isTabled = false;
    this.hasFailed = false;
  }

  createRenderRoot() { return this; }

  connectedCallback() {
    super.connectedCallback();
    this.#sight.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#sight.disconnect();
    this.#size.disconnect();
    this.#chart?.dispose();
    this.#chart = undefined;
  }

  render() {
    return html`
      <div class="chart" aria-hidden="true" ?hidden=${this.hasFailed}></div>
      ${this.hasFailed ? html`<p class="quiet" role="status">${word('noChart')}</p>` : nothing}
      ${this.isTabled ? nothing : this.#table()}`;
  }

  #table() {
    return html`
      <table class="data chart-table" ?data-shown=${this.hasFailed}>
        <caption class="unseen">${word('asTable', { name: this.caption })}</caption>
        <thead><tr><th scope="col">${this.head}</th><th scope="col" class="number">${this.unit}</th></tr></thead>
        <tbody>${this.rows.map(row => html`
          <tr>
            <td data-label=${this.head}><button type="button" class="link" @click=${() => this.#choose(row)}>${row.name}</button></td>
            <td class="number" data-label=${this.unit}><div>${figure(row.count)}</div></td>
          </tr>`)}
        </tbody>
      </table>`;
  }

  updated() {
    this.#draw();
  }

  // The library weighs more than all else together, so it comes only where somebody looks at a chart.
  async #load() {
    this.#sight.disconnect();
    try {
      const { init } = await import('echarts/dist/echarts.esm.min.js');
      const place = /** @type {HTMLElement | null} */ (this.querySelector('.chart'));
      if (!place || !this.isConnected || this.#chart) return;

      this.#fit(place);
      this.#chart = init(place);
      this.#chart.on('click', ({ dataIndex }) => this.#choose(this.rows[dataIndex]));
      this.#size.observe(place);
      this.#draw();
    } catch {
      this.hasFailed = true;
    }
  }

  /** @param {HTMLElement} place */
  #fit(place) {
    place.style.height = `${this.rows.length * ROW_PIXELS + AXIS_PIXELS + (this.parts.length ? LEGEND_PIXELS : 0)}px`;
  }

  #draw() {
    if (!this.#chart) return;

    this.#fit(/** @type {HTMLElement} */ (this.#chart.getDom()));
    this.#chart.resize();
    const colour = (/** @type {string} */ name) => getComputedStyle(this).getPropertyValue(name).trim();
    const text = { color: colour('--ink'), fontFamily: colour('--font'), fontSize: 13 };
    this.#chart.setOption({
      animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      grid: { left: 4, right: 40, top: this.parts.length ? LEGEND_PIXELS : 4, bottom: 4, containLabel: true },
      legend: { show: this.parts.length > 0, left: 0, top: 0, textStyle: text },
      tooltip: { renderMode: 'richText', trigger: 'item', formatter: (/** @type {any} */ { name, seriesName, value }) => `${name}  ${this.parts.length ? `${seriesName}  ` : ''}${figure(value)}` },
      xAxis: { type: 'value', minInterval: 1, axisLabel: { ...text, color: colour('--ink-soft') }, splitLine: { lineStyle: { color: colour('--line') } } },
      yAxis: { type: 'category', inverse: true, data: this.rows.map(row => row.name), axisTick: { show: false }, axisLine: { show: false }, axisLabel: { ...text, width: 150, overflow: 'truncate' } },
      series: this.parts.length
        ? this.parts.map(part => ({ type: 'bar', stack: 'all', name: part.name, data: this.rows.map(part.count), barMaxWidth: 18, itemStyle: { color: colour(part.colour) } }))
        : [{ type: 'bar', name: this.unit, data: this.rows.map(row => row.count), barMaxWidth: 18, itemStyle: { color: colour('--bar-fill'), borderRadius: [0, 3, 3, 0] }, label: { ...text, show: true, position: 'right', formatter: (/** @type {any} */ { value }) => figure(value) } }],
    });
  }

  /** @param {BarRow} row */
  #choose(row) {
    this.dispatchEvent(new CustomEvent('choose', { detail: row }));
  }
}
customElements.define('bar-chart', BarChart);
