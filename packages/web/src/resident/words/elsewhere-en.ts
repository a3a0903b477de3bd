/** 別の町で続ける言葉（英語） */
import type { wordsOfElsewhere } from './elsewhere-ja.ts';

export const englishElsewhere: Readonly<Record<keyof typeof wordsOfElsewhere, string>> = {
  'elsewhere.link': 'Go on in another town',
  'elsewhere.title': 'Go on in another town',
  'elsewhere.note':
    'You can go on with this draft in the town you have moved to. What you wrote is carried over inside this device only.',
  'elsewhere.behind':
    'What the register filled in is not carried over: the register of the other town fills it in anew. Attached papers and the signature stay behind, too.',
  'elsewhere.town': 'Town to go on in',
  'elsewhere.town-missing': 'Choose the town to go on in.',
  'elsewhere.none': 'There is no other town to go on in.',
  'elsewhere.not-offered': '{town} does not take this procedure online.',
  'elsewhere.same': 'The form of {town} is the same version as here.',
  'elsewhere.version': 'The form of {town} is another version. You will be shown what differs.',
  'elsewhere.difference': 'The form of {town} departs from the standard. Reason: {reason}',
  'elsewhere.own': 'The form is not the standard one ({town}). You will be shown what differs.',
  'elsewhere.put-away': 'Put away the draft of this town',
  'elsewhere.put-away-note': 'Otherwise the draft stays in this town as well.',
  'elsewhere.go': 'Go on in {town}',
  'elsewhere.busy': 'Carrying over',
  'elsewhere.sent': 'This application has been sent in: it cannot go on in another town.',
  'carried.title': 'Carried over from your draft in {town}',
  'carried.note':
    'Your name, address and the like were filled in anew by the register of this town.',
  'carried.lost': 'Not carried over, because the form here does not ask for it: {labels}',
  'carried.wrong': 'To be written again: {labels}',
};
