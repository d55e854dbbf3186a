import * as v from 'valibot';
import { parseAdfDocument } from '../../adf/node';
import { AdfView } from '../adf/adf-view';
import { AdfPlaceContext } from '../adf/place';
import { component } from './component';
import { handler } from './props';

/** A document inside a document: macros do not run in it. */
export const AdfRenderer = component(
  { document: v.unknown(), documentWithoutMedia: v.optional(v.unknown()), replaceUnsupportedNode: handler },
  ({ props }) => {
    const document = parseAdfDocument(props.documentWithoutMedia ?? props.document);
    if (document === null) throw new Error('AdfRenderer was given something that is no ADF document.');
    return (
      <AdfPlaceContext.Provider value={null}>
        <AdfView document={document} />
      </AdfPlaceContext.Provider>
    );
  },
);
