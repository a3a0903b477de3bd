/** 分野の選択 — every topic that the town offers; disasters say that they come at night. */
import type { OfferedTopics } from '@yakuba/contract/notice';
import type { ReactElement } from 'react';

import { Japanese, useLanguage } from '../app/language.tsx';
import { Choices } from '../ui/Choices.tsx';
import { topicTitle } from './use-notices.ts';

export interface TopicChoicesProps {
  id: string;
  topics: OfferedTopics['topics'];
  chosen: readonly string[];
  onChoose: (topics: readonly string[]) => void;
  isInvalid?: boolean;
}

export function TopicChoices(props: TopicChoicesProps): ReactElement {
  const { id, topics, chosen, onChoose, isInvalid = false } = props;
  const { language, say } = useLanguage();
  return (
    <Choices
      name={id}
      type="checkbox"
      chosen={chosen}
      isInvalid={isInvalid}
      choices={topics.map((topic) => ({
        value: topic.code,
        label:
          language === 'en' && topic.englishTitle === null ? (
            <Japanese>{topic.title}</Japanese>
          ) : (
            topicTitle(topic, language)
          ),
        note: topic.isDisaster ? say('notices.disaster') : undefined,
      }))}
      onChoose={(code, isChosen) =>
        onChoose(isChosen ? [...chosen, code] : chosen.filter((one) => one !== code))
      }
    />
  );
}
