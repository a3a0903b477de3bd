/** 職員 — public face: names of staff, and adding a member while a town is set up. */
export { addStaffMember, type NewStaffMember } from './add-staff-member.ts';
export { staffNames } from './queries/staff-names.ts';
