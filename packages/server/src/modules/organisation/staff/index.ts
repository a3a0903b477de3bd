/** 職員 — public face: names of staff, and adding a member while a town is set up. */

export { nameOfActor, staffNames } from './queries/staff-names.ts';
export { addStaffMember, type NewStaffMember } from './store/add-staff-member.ts';
