/** 通信（HTTP） — routes, problems, OpenAPI, health. */
export {
  audienceOf,
  bindAct,
  bindHandler,
  bindQuery,
  type HandlerBinding,
  type HandlerCall,
  type RouteBinding,
} from './binding.ts';
export { textOf } from './kept-text.ts';
export { type Authenticator, createHttpServer, type HttpOptions } from './server.ts';
