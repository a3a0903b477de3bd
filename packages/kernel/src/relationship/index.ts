/**
 * 続柄 — relationships to the head, the order of members, and what a change of head makes of them.
 */

export { changeHead, type HeadChange, type RelationshipSuggestion } from './change-head.ts';
export { listMembersWithoutFamily } from './families.ts';
export { orderMembers } from './order-members.ts';
export { parseRelationship } from './parse-relationship.ts';
export {
  formatRelationship,
  formatRelationshipCodes,
  generationsMax,
  type HouseholdMember,
  type Relationship,
  type RelationshipCode,
  relationshipCodes,
  relationshipOf,
} from './relationship.ts';
