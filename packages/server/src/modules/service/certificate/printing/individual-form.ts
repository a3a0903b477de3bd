/**
 * 個人票の様式 — one person a sheet; long texts stand at its foot.
 *
 * @spec juki 5.1
 * @spec juki 1.1.3
 */
import { cell, type FormCell, type FormItem, type FormRow, row } from './form.ts';
import { items } from './items.ts';
import type { PersonOnCertificate } from './view.ts';

/** 個人票の行 — everything above the history and the remarks. */
export function individualRows(person: PersonOnCertificate): readonly FormRow[] {
  return [
    ...personRows(person),
    ...(person.isForeignResident ? foreignRows : domicileRows),
    row(8.6, ...halves(items.residentRecordCode, items.individualNumber)),
    ...(person.closing ? closingRows : []),
  ];
}

function personRows(person: PersonOnCertificate): FormRow[] {
  const isForeign = person.isForeignResident;
  const since = isForeign ? items.foreignResidentSince : items.residentSince;
  return [
    row(12, cell(items.name, [30, 150], 13)),
    row(8.6, cell(isForeign ? items.commonName : items.formerName, [30, 150], 10.5)),
    row(8.6, ...halves(items.dateOfBirth, items.sex)),
    row(8.6, ...halves(items.headName, items.relationship)),
    row(12.4, cell(items.address, [30, 150], 11)),
    row(8.6, ...halves(since, items.entryReason)),
    row(8.6, ...halves(items.addressSettledOn, items.notifiedOn)),
    row(10, cell(items.previousAddress, [30, 150], 10)),
    row(10, cell(items.addressBeforeMove, [30, 150], 10)),
  ];
}

const domicileRows: readonly FormRow[] = [
  row(9.4, cell(items.domicile, [30, 80], 10), cell(items.headOfFamilyRegister, [20, 50], 10)),
];

const foreignRows: readonly FormRow[] = [
  row(8.6, ...halves(items.nationality, items.article3045)),
  row(8.6, ...halves(items.residenceStatus, items.periodOfStay)),
  row(8.6, ...halves(items.periodOfStayUntil, items.cardNumber)),
];

const closingRows: readonly FormRow[] = [
  row(8.6, ...halves(items.closingReason, items.closingDate)),
  row(9.6, ...movingOut(items.plannedAddress, items.plannedDate)),
  row(9.6, ...movingOut(items.confirmedAddress, items.confirmedDate)),
];

function halves(left: FormItem, right: FormItem): FormCell[] {
  return [cell(left, [30, 60], 10), cell(right, [30, 60], 10)];
}

function movingOut(address: FormItem, date: FormItem): FormCell[] {
  return [cell(address, [30, 80], 10), cell(date, [30, 40], 10)];
}
