/**
 * コード表 — the register's own words and the codes that stand for them in the standard layout.
 *
 * 【仮】 No code values are published for reasons, categories and kinds of entry. The values that
 * begin with `Y` are provisional: three characters that no two-digit published code can collide
 * with, so that what this system writes it reads back as the same word. Codes of other systems
 * (such as 99) are kept and written as given. When the official list is at hand, its values take
 * the place of these.
 *
 * @spec juki 1.2.2
 */
import type { ChangeReason, changeCategories } from '@yakuba/contract/resident';

/** コード表 — word of the register to code of the layout; values are never used twice. */
export type CodeTable = Readonly<Record<string, string>>;

/** 異動事由・記載の事由・消除の事由【仮】 */
export const reasonCodes = {
  moving_in_domestic: 'Y01',
  moving_in_abroad: 'Y02',
  birth: 'Y03',
  entry_naturalisation: 'Y04',
  entry_nationality_loss: 'Y05',
  entry_by_authority: 'Y06',
  recompilation_entry: 'Y07',
  reproduction_entry: 'Y08',
  cancelled_deletion: 'Y09',
  moving_out_domestic: 'Y11',
  moving_out_abroad: 'Y12',
  death: 'Y13',
  deletion_naturalisation: 'Y14',
  deletion_nationality_loss: 'Y15',
  deletion_by_authority: 'Y16',
  recompilation_deletion: 'Y17',
  reproduction_deletion: 'Y18',
  cancelled_entry: 'Y19',
  relocation: 'Y21',
  minor_correction: 'Y22',
  correction_by_authority: 'Y23',
  clerical_correction: 'Y24',
  individual_number_change: 'Y25',
  individual_number_correction: 'Y26',
  individual_number_entry: 'Y27',
  record_code_change: 'Y28',
  record_code_entry: 'Y29',
  household_separation: 'Y31',
  household_merger: 'Y32',
  household_change: 'Y33',
  head_change: 'Y34',
  former_name_entry: 'Y41',
  former_name_change: 'Y42',
  former_name_deletion: 'Y43',
  common_name_entry: 'Y44',
  common_name_deletion: 'Y45',
  moving_in_notice: 'Y51',
  moving_out_planned: 'Y52',
  cancelled_correction: 'Y53',
  imported: 'Y61',
} as const satisfies Record<ChangeReason, string>;

/** 異動区分【仮】 */
export const categoryCodes = {
  entry: 'Y1',
  deletion: 'Y2',
  correction: 'Y3',
} as const satisfies Record<keyof typeof changeCategories, string>;

/** 記載等の種別【仮】 */
export const entryKindCodes = {
  届出: 'Y1',
  職権: 'Y2',
  請求: 'Y3',
  申出: 'Y4',
  通知: 'Y5',
  移行: 'Y6',
} as const satisfies CodeTable;

/** 在留カード等の番号区分【仮】 */
export const cardKindCodes = {
  在留カード: 'Y1',
  特別永住者証明書: 'Y2',
} as const satisfies CodeTable;
