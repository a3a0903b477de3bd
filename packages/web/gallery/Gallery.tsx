/** 部品見本の一覧 — the components with values of an invented household. */
import { type ReactElement, useState } from 'react';

import { Header } from '../src/app/Header.tsx';
import { Navigation } from '../src/app/Navigation.tsx';
import { Badge } from '../src/ui/Badge.tsx';
import { Breadcrumb } from '../src/ui/Breadcrumb.tsx';
import { Button } from '../src/ui/Button.tsx';
import { Dialog } from '../src/ui/Dialog.tsx';
import { KeyHint } from '../src/ui/KeyHint.tsx';
import { LinkButton } from '../src/ui/LinkButton.tsx';
import { Notice } from '../src/ui/Notice.tsx';
import { Pagination } from '../src/ui/Pagination.tsx';
import { ProgressBar } from '../src/ui/ProgressBar.tsx';
import { Section } from '../src/ui/Section.tsx';
import { Skeleton } from '../src/ui/Skeleton.tsx';
import { FormSamples } from './FormSamples.tsx';
import { navigationItems, search, session } from './invented-session.ts';
import { RecordSamples } from './RecordSamples.tsx';

export function Gallery(): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="flex min-h-screen flex-col">
      <Header session={session} items={navigationItems} search={search} />
      <div className="flex grow">
        <div className="hidden w-56 shrink-0 bg-solid-gray-50 py-5 md:block">
          <Navigation items={navigationItems} label="主な案内" />
        </div>
        <main className="flex min-w-0 max-w-[80rem] grow flex-col gap-8 px-4 py-5 md:px-8">
          <Breadcrumb steps={steps} />
          <h1 className="text-std-28B-150">部品見本</h1>
          <RecordSamples />
          <FormSamples />
          <ButtonSamples onOpen={() => setOpen(true)} />
          <NoticeSamples />
        </main>
      </div>
      <Dialog
        id="sample"
        title="入力した内容は保存されていません"
        open={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button kind="primary" onClick={() => setOpen(false)}>
              入力を続ける
            </Button>
            <Button onClick={() => setOpen(false)}>破棄して移動する</Button>
          </>
        }
      >
        この画面を離れると、入力した内容は失われます。
      </Dialog>
    </div>
  );
}

function ButtonSamples({ onOpen }: { onOpen: () => void }): ReactElement {
  return (
    <Section id="buttons" title="ボタンと札">
      <div className="flex flex-wrap items-center gap-3">
        <Button kind="primary">登録する</Button>
        <Button>戻る</Button>
        <Button kind="quiet">修正する</Button>
        <Button kind="danger">取り消す</Button>
        <Button kind="primary" busy="登録しています">
          登録する
        </Button>
        <Button disabled>選べません</Button>
        <LinkButton href="#buttons">住民票の写し</LinkButton>
        <Button onClick={onOpen}>対話窓を開く</Button>
        <KeyHint>/</KeyHint>
      </div>
      <div className="mt-4 flex flex-wrap gap-2">
        <Badge>下書き</Badge>
        <Badge tone="information">決裁待ち</Badge>
        <Badge tone="success">本登録済み</Badge>
        <Badge tone="warning">差戻し</Badge>
        <Badge tone="danger">支援措置</Badge>
        <Badge tone="strong">除票</Badge>
      </div>
    </Section>
  );
}

function NoticeSamples(): ReactElement {
  const [page, setPage] = useState(2);
  return (
    <Section id="notices" title="お知らせと進み具合">
      <div className="flex flex-col gap-3">
        <Notice kind="success" title="仮登録しました">
          決裁が済むと、住民票に反映されます。
        </Notice>
        <Notice kind="warning" title="同じ氏名・生年月日の人が除票にいます">
          再転入のときは、以前の宛名番号を使ってください。
        </Notice>
        <Notice kind="error" title="異動日が届出日より後になっています" />
        <Notice kind="information" title="この世帯には外国人住民が含まれます" />
        <ProgressBar id="load" label="取込み" done={3204} total={10806} words="3,204 / 10,806 件" />
        <Pagination
          label="検索結果"
          page={page}
          pageCount={3}
          words={`全 54 件中 ${page * 20 - 19}〜${Math.min(54, page * 20)} 件`}
          onPage={setPage}
        />
        <Skeleton />
      </div>
    </Section>
  );
}

const steps = [
  { key: 'search', step: <a href="#search">住民検索</a> },
  { key: 'record', step: <a href="#record">住民票</a> },
  { key: 'here', step: '転入届' },
];
