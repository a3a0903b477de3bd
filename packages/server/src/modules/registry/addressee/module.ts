/** 宛名番号・世帯番号 — manifest. */
import { defineModule } from '#platform/module';

export const addressee = defineModule({
  name: 'registry/addressee',
  title: '宛名番号・世帯番号',
  dependsOn: [],
  permissions: {},
  acts: [],
  queries: [],
  routes: [],
  reactions: [],
  jobs: [],
  migrations: new URL('./migrations/', import.meta.url),
});
