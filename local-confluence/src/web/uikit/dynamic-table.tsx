import AkDynamicTable from '@atlaskit/dynamic-table';
import { useMemo } from 'react';
import * as v from 'valibot';
import type { WireNode } from '../frame/wire';
import { component } from './component';
import { drawable, flag, handler, number, oneOf, testId, text } from './props';
import { drawn } from './ui-node';
import { wrapped } from './wrapped';

const key = v.union([v.string(), v.number()]);
const headCell = v.object({
  cellKey: v.exactOptional(key),
  colSpan: number,
  isSortable: flag,
  shouldTruncate: flag,
  width: number,
});
const rowCell = v.object({ cellKey: v.exactOptional(key), colSpan: number });
const row = v.object({ isHighlighted: flag, rowKey: v.exactOptional(v.string()) });
const paginationWords = v.object({
  label: v.string(),
  next: v.string(),
  pageLabel: text,
  prev: v.string(),
});

export const DynamicTable = component(
  {
    caption: text,
    defaultPage: number,
    defaultSortKey: text,
    defaultSortOrder: oneOf('ASC', 'DESC'),
    emptyView: drawable,
    highlightedRowIndex: v.exactOptional(v.union([v.number(), v.array(v.number())])),
    isFixedSize: flag,
    isLoading: flag,
    isRankable: flag,
    label: text,
    loadingSpinnerSize: oneOf('small', 'large'),
    onRankEnd: handler,
    onRankStart: handler,
    onSetPage: handler,
    page: number,
    paginationi18n: v.exactOptional(paginationWords),
    rowsPerPage: number,
    sortKey: text,
    sortOrder: oneOf('ASC', 'DESC'),
    testId,
  },
  ({ props: { emptyView, onRankEnd, onRankStart, onSetPage, ...props }, node }) => {
    const head = useMemo(() => headOf(node), [node]);
    const rows = useMemo(() => wrapped(node, 'rows').map(rowOf), [node]);
    return (
      <div className="uikit-table">
        <AkDynamicTable
          {...props}
          {...(head === null ? {} : { head })}
          rows={rows}
          {...(emptyView === undefined ? {} : { emptyView: <>{emptyView}</> })}
          onRankEnd={(ranked) => void onRankEnd?.(ranked)}
          onRankStart={(ranked) => void onRankStart?.(ranked)}
          onSetPage={(page) => void onSetPage?.(page)}
        />
      </div>
    );
  },
);

function headOf(node: WireNode) {
  const cells = wrapped(node, 'head');
  if (cells.length === 0) return null;
  return {
    cells: cells.map((cell) => {
      const { cellKey, ...props } = v.parse(headCell, cell.props);
      return { ...props, key: cellKey ?? cell.key, content: drawn(cell.children) };
    }),
  };
}

function rowOf(node: WireNode) {
  const { rowKey, ...props } = v.parse(row, node.props);
  return {
    ...props,
    key: rowKey ?? node.key,
    cells: node.children.map((cell) => {
      const { cellKey, ...cellProps } = v.parse(rowCell, cell.props);
      return { ...cellProps, key: cellKey ?? cell.key, content: drawn(cell.children) };
    }),
  };
}
