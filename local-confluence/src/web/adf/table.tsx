import type { AdfNode } from '../../local-api';
import { Blocks } from './adf-view';
import { numberAttr, textAttr } from './attrs';

/** A table scrolls by itself where the window is narrow, so the page never does. */
export function AdfTable({ node }: { node: AdfNode }) {
  const widths = columnWidths(node);
  return (
    <div className="adf-table" tabIndex={0} role="group">
      <table>
        {widths === null ? null : (
          <colgroup>
            {widths.map((width, index) => (
              <col key={index} style={{ width: `${width}%` }} />
            ))}
          </colgroup>
        )}
        <tbody>
          {node.content?.map((row, index) => (
            <tr key={index}>
              {row.content?.map((cell, at) => (
                <Cell key={at} cell={cell} isInFirstRow={index === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell, isInFirstRow }: { cell: AdfNode; isInFirstRow: boolean }) {
  const spans = { colSpan: numberAttr(cell, 'colspan', 1), rowSpan: numberAttr(cell, 'rowspan', 1) };
  const background = textAttr(cell, 'background');
  const style = /^#[0-9a-f]{3,8}$/i.test(background) ? { background } : undefined;
  return cell.type === 'tableHeader' ? (
    <th {...spans} scope={isInFirstRow ? 'col' : 'row'} style={style}>
      <Blocks nodes={cell.content} />
    </th>
  ) : (
    <td {...spans} style={style}>
      <Blocks nodes={cell.content} />
    </td>
  );
}

/** Each column's share in per cent, from the pixels that the first row's cells carry. */
function columnWidths(table: AdfNode): number[] | null {
  const pixels = (table.content?.[0]?.content ?? []).flatMap((cell) => {
    const widths: unknown = cell.attrs?.['colwidth'];
    return Array.isArray(widths) ? (widths as unknown[]) : [];
  });
  const columns = (table.content?.[0]?.content ?? []).reduce(
    (sum, cell) => sum + numberAttr(cell, 'colspan', 1),
    0,
  );
  const numbers = pixels.filter((width): width is number => typeof width === 'number' && width > 0);
  if (numbers.length === 0 || numbers.length !== columns) return null;
  const total = numbers.reduce((sum, width) => sum + width, 0);
  return numbers.map((width) => (100 * width) / total);
}
