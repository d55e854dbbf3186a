import { Schema } from 'prosemirror-model';
import { blockNodes } from './schema-blocks';
import { inlineNodes } from './schema-inlines';
import { marks } from './schema-marks';

/**
 * The editor's document is ADF: node and mark names and their attributes are ADF's own, so that saving is a
 * plain walk (`to-adf`). What the editor cannot edit stands in it as an *opaque* node that holds its ADF
 * untouched; attributes and block marks that the schema does not know ride along in `otherAttrs` and
 * `blockMarks`. Whatever is opened and saved again comes out as it went in.
 */
export const schema = new Schema({ nodes: { ...blockNodes, ...inlineNodes }, marks });
