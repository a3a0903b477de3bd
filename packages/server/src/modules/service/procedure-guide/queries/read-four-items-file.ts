/**
 * 4情報のCSVの読取り — people out of a file, for the guide to begin with; nothing is kept.
 *
 * @spec juki 10.8 (partly: 住民異動届・交付申請書のデータ)
 */
import { readFileBody } from '@yakuba/contract/procedure-guide';

import { defineQuery } from '#platform/act';

import { decodeFile } from '../exchange/decode-file.ts';
import { readFourItems } from '../exchange/read-four-items.ts';

export const readFourItemsFile = defineQuery({
  name: 'procedure_guide:read_four_items_file',
  title: '4情報のCSVの読取り',
  permission: 'procedure_guide:guide_procedures',
  input: readFileBody,
  run: async (_reader, { content }) => ({ newcomers: readFourItems(decodeFile(content)) }),
  access: () => null,
});
