/**
 * 請求者の決まり — what must be given by whom; the server holds the same.
 *
 * @spec juki 5.7
 */
import { issueSchema } from './certificate-form.ts';

const purposeNeeded = ['third-party', 'professional', 'official'];

/** 請求事由が要るか — of everybody but the person, the household and their agents. */
export function isPurposeNeeded(relation: string): boolean {
  return purposeNeeded.includes(relation);
}

export const certificateSchema = issueSchema.superRefine(({ requester }, context) => {
  if (requester.purpose !== null || !isPurposeNeeded(requester.relation)) return;
  context.addIssue({
    code: 'custom',
    path: ['requester', 'purpose'],
    message: '請求事由（使いみち）を具体的に入力してください。',
  });
});
