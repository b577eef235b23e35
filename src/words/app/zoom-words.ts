import type { Lang } from '../lang.ts';
import { formatCount } from '../numbers.ts';

const zh = {
  region: '放大图中的线',
  shown: (from: string, to: string, points: number): string => `${from} 至 ${to}，共${formatCount(points, 'zh')}个点`,
  closer: '放大',
  wider: '缩小',
  earlier: '向左移',
  later: '向右移',
  reset: '看全部',
  keys: '在图上拖动，选出要放大的一段；按住 Ctrl 转动滚轮或双指张合，也能放大缩小。焦点在图上时：＋、－放大缩小，Shift 加左右方向键移动，0 看全部。',
};

/** What lets a reader look closer at a stretch of a long line. */
export type ZoomWords = typeof zh;

const en: ZoomWords = {
  region: 'Zoom into the line',
  shown: (from, to, points) => `${from} to ${to}, ${formatCount(points, 'en')} points`,
  closer: 'Zoom in',
  wider: 'Zoom out',
  earlier: 'Move left',
  later: 'Move right',
  reset: 'Show all',
  keys: 'Drag across the chart to zoom into a stretch; turn the wheel with Ctrl held, or pinch, to zoom in and out. With the focus on the chart: + and − zoom, Shift with the left and right arrow moves, 0 shows all.',
};

export const zoomWordsOf = (lang: Lang): ZoomWords => (lang === 'zh' ? zh : en);
