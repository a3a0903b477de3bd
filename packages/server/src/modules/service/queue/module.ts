/** 番号発券 — manifest. */
import { defineModule } from '#platform/module';

import { addDevice } from './acts/add-device.ts';
import { arriveBooked } from './acts/arrive-booked.ts';
import { book } from './acts/book.ts';
import { callNext } from './acts/call-next.ts';
import { cancelBooking } from './acts/cancel-booking.ts';
import { closeDay } from './acts/close-day.ts';
import { finish } from './acts/finish.ts';
import { recall } from './acts/recall.ts';
import { removeDevice } from './acts/remove-device.ts';
import { setCategory } from './acts/set-category.ts';
import { setSlots } from './acts/set-slots.ts';
import { subscribe } from './acts/subscribe.ts';
import { takeTicket } from './acts/take-ticket.ts';
import { transfer } from './acts/transfer.ts';
import { pushNotice } from './jobs.ts';
import { findDevice } from './queries/find-device.ts';
import { followTicket } from './queries/follow-ticket.ts';
import { getConsole } from './queries/get-console.ts';
import { getDisplay } from './queries/get-display.ts';
import { getMenu } from './queries/get-menu.ts';
import { getReception } from './queries/get-reception.ts';
import { getSettings } from './queries/get-settings.ts';
import { getStatistics } from './queries/get-statistics.ts';
import { listSlots } from './queries/list-slots.ts';
import { routes } from './routes.ts';

export const queue = defineModule({
  name: 'service/queue',
  title: '番号発券',
  dependsOn: [],
  permissions: {
    'queue:call_tickets': '番号の呼出し・受付の操作',
    'queue:manage_queue': '受付の区分・機器・予約枠の設定',
    'queue:view_statistics': '受付の統計の照会',
    'queue:close_day': '受付の締め',
    'queue:serve_device': '発券機・表示の動作（自動処理）',
    'queue:follow_ticket': '番号の追跡・予約（自動処理）',
  },
  acts: [
    takeTicket,
    arriveBooked,
    callNext,
    recall,
    finish,
    transfer,
    subscribe,
    book,
    cancelBooking,
    setCategory,
    addDevice,
    removeDevice,
    setSlots,
    closeDay,
  ],
  queries: [
    getMenu,
    getReception,
    getDisplay,
    getConsole,
    followTicket,
    listSlots,
    getSettings,
    getStatistics,
    findDevice,
  ],
  routes,
  reactions: [],
  jobs: [pushNotice],
  migrations: new URL('./migrations/', import.meta.url),
});
