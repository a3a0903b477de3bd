/** 自分の画面 — for whoever is signed in or a guest; others are told how to get there. */
import type { ReactElement, ReactNode } from 'react';

import type { PageProps } from '../app/App.tsx';
import { Link } from '../app/Link.tsx';
import { useSay } from '../app/language.tsx';
import { useSession } from '../app/session.ts';
import { Asked } from '../ui/Asked.tsx';
import { actionStyle } from '../ui/style.ts';

export type Session = NonNullable<ReturnType<typeof useSession>['session']>;

export interface OwnPageProps extends PageProps {
  /** Where to come back to after the sign-in. */
  back: string;
  children: (session: Session) => ReactNode;
}

export function OwnPage({ place, back, children }: OwnPageProps): ReactElement {
  const say = useSay();
  const asked = useSession(place.municipalityCode);
  if (asked.session) return <>{children(asked.session)}</>;
  return (
    <Asked asked={asked}>
      {() => (
        <div className="flex flex-col gap-4">
          <p>{say('mine.sign-in')}</p>
          <div>
            <Link
              to={`sign-in?back=${encodeURIComponent(back)}`}
              className={actionStyle('primary')}
            >
              {say('app.sign-in')}
            </Link>
          </div>
        </div>
      )}
    </Asked>
  );
}
